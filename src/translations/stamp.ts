import type { Block, Blocks } from './blocks.ts';
import type { Comparison, PageComparison } from './compare.ts';
import { firstDeparture, type Departure } from './departure.ts';
import type { RecordedBlock, RecordedPage, Translator } from './schema.ts';

/** What is said of a translation when it is stamped. */
export interface Stamp {
	/** YYYY-MM-DD */
	date: string;
	/** Left out: as recorded before. */
	translatedBy?: Translator;
	/** The person who compared the whole page with the English. */
	reviewedBy?: string;
	/** Ids of English blocks that the translation leaves out, besides those known to wait. */
	pending?: readonly string[];
	/** The translation's blocks stand in the order of the English of today, although that order has changed. */
	reordered?: boolean;
	/** Only the pending blocks are recorded: what is stale stays so. */
	pendingOnly?: boolean;
}

/** Why a page cannot be stamped. */
export type Refusal =
	| { kind: 'no-translator' }
	| { kind: 'unknown-blocks'; ids: string[] }
	| { kind: 'nothing-pending' }
	| { kind: 'departs'; departure: Departure }
	| { kind: 'moved'; blocks: Block[] };

/**
 * Records that a translation says what the English of today says, block for block.
 *
 * @returns the new record, or why there can be none
 */
export function stampPage(english: Blocks, translated: Blocks, before: PageComparison, stamp: Stamp): RecordedPage | Refusal {
	const translatedBy = stamp.translatedBy ?? before.recorded?.translatedBy;
	if (!translatedBy) return { kind: 'no-translator' };
	const given = stamp.pending ?? [];
	const ids = given.filter((id) => !english.body.some((block) => block.id === id));
	if (ids.length > 0) return { kind: 'unknown-blocks', ids };
	const waiting = before.recorded ? before.blocks.filter(({ state }) => state === 'pending').map((block) => block.english.id) : [];
	if (stamp.pendingOnly && given.length + waiting.length === 0) return { kind: 'nothing-pending' };

	const fitted = fittingOmission(english, translated, [given, [...given, ...waiting]]);
	if ('departure' in fitted) return { kind: 'departs', departure: fitted.departure };
	if (before.moved.length > 0 && !stamp.reordered) return { kind: 'moved', blocks: before.moved };

	const reviewedBy = stamp.reviewedBy ?? (stamp.pendingOnly ? before.recorded?.reviewedBy : undefined);
	return {
		translatedBy,
		...(reviewedBy !== undefined && { reviewedBy }),
		stamped: stamp.date,
		blocks: before.blocks.flatMap((block) => recordOf(block, fitted.omitted, stamp)),
	};
}

/** @returns the first set of blocks without which the English has the translation's structure. */
function fittingOmission(
	english: Blocks,
	translated: Blocks,
	choices: readonly (readonly string[])[],
): { omitted: ReadonlySet<string> } | { departure: Departure } {
	let first: Departure | undefined;
	for (const choice of choices) {
		const omitted = new Set(choice);
		const departure = firstDeparture(english.outline?.shape ?? [], translated.outline?.shape ?? [], omitted);
		if (!departure) return { omitted };
		first ??= departure;
	}
	return { departure: first! };
}

function recordOf({ state, english, made }: Comparison, omitted: ReadonlySet<string>, { date, pendingOnly }: Stamp): RecordedBlock[] {
	const place = english.place !== undefined && { in: english.place };
	const { id, wording } = english;
	if (omitted.has(id) && place) return [{ id, ...place, stamped: date, pending: true, english: wording }];
	if (state === 'pending' && !place) return [];
	const keeps = made && (state === 'fresh' || pendingOnly);
	const source = keeps && state === 'stale' ? made.english : wording;
	return [{ id, ...place, stamped: keeps ? made.stamped : date, english: source }];
}
