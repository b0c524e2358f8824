import { firstDeparture, type Departure } from './departure.ts';
import { align, movedBlocks } from './align.ts';
import type { Block, Blocks } from './blocks.ts';
import { comparable } from './comparable.ts';
import { outlineFrom } from './places.ts';
import type { RecordedBlock, RecordedPage } from './schema.ts';
import { sameWording } from './wording.ts';

/**
 * What is known of a block's translation. Fresh: it was made from the English of today. Stale: from other English.
 * Pending: there is none, and the English stands. Missing: nothing is recorded of it.
 */
export type State = (typeof states)[number];
export const states = ['fresh', 'stale', 'pending', 'missing'] as const;

/** A block of the English page of today, with its translation. */
export interface Comparison {
	state: State;
	english: Block;
	translated?: Block;
	/** Number of the translated block in the body of its page. */
	own?: number;
	/** The English that the translation was made from, and when that was said. */
	made?: Pick<RecordedBlock, 'english' | 'stamped'>;
}

/** An English page beside its translation. */
export interface PageComparison {
	/** In the order of the English blocks: those with keys, then the body. */
	blocks: Comparison[];
	/** Where the translation's structure is not that of the English it was made from. */
	departure?: Departure;
	/** English blocks that stand elsewhere than when they were recorded. */
	moved: Block[];
	/** New ids of headings, by the ids they were recorded with. */
	renamed: ReadonlyMap<string, string>;
	recorded?: RecordedPage;
}

/** Compares an English page with its translation and with what is recorded of it; either may not be there. */
export function comparePage(english: Blocks, translated: Blocks | undefined, recorded: RecordedPage | undefined): PageComparison {
	const keyed = compareKeyed(english.keyed, translated?.keyed ?? [], recorded?.blocks ?? []);
	const body = recorded ? compareRecorded(english, translated, recorded) : compareUnrecorded(english, translated);
	return { ...body, blocks: [...keyed, ...body.blocks], ...(recorded && { recorded }) };
}

function compareKeyed(english: readonly Block[], translated: readonly Block[], recorded: readonly RecordedBlock[]): Comparison[] {
	const own = new Map(translated.map((block) => [block.id, block]));
	const known = new Map(recorded.filter((block) => block.in === undefined).map((block) => [block.id, block]));
	return english.map((block) => comparison(block, own.get(block.id), known.get(block.id)));
}

function comparison(english: Block, translated: Block | undefined, made: RecordedBlock | undefined): Comparison {
	if (!translated) return { state: made ? 'pending' : 'missing', english };
	if (!made) return { state: 'missing', english, translated };
	return { state: stateOf(english, made), english, translated, made };
}

const stateOf = (english: Block, made: RecordedBlock): State => (sameWording(made.english, english.wording) ? 'fresh' : 'stale');

type BodyComparison = Omit<PageComparison, 'recorded'>;

/** Nothing is recorded: the translation is held against the English of today, block by block. */
function compareUnrecorded(english: Blocks, translated: Blocks | undefined): BodyComparison {
	const departure = english.outline && translated?.outline && firstDeparture(english.outline.shape, translated.outline.shape);
	const agreeing = departure ? departure.unitsBefore : Infinity;
	const blocks = english.body.map((block, index): Comparison =>
		index < agreeing && translated?.body[index]
			? { state: 'missing', english: block, translated: translated.body[index], own: index }
			: { state: 'missing', english: block },
	);
	return { blocks, moved: [], renamed: new Map(), ...(departure && { departure }) };
}

function compareRecorded(english: Blocks, translated: Blocks | undefined, recorded: RecordedPage): BodyComparison {
	const was = recorded.blocks.flatMap((block) => (block.in === undefined ? [] : [{ ...block, place: block.in, wording: block.english }]));
	const alignment = align(
		was.map(({ place, wording }) => comparable(place, wording)),
		english.body.map(({ place, wording }) => comparable(place!, wording)),
	);
	const before = alignment.map((index) => (index === undefined ? undefined : was[index]));
	const omitted = new Set(was.filter(({ pending }) => pending).map(({ id }) => id));
	const departure = translated?.outline && firstDeparture(outlineFrom(was).shape, translated.outline.shape, omitted);
	return {
		blocks: pairWithWords(english.body, before, was, translated, departure?.unitsBefore ?? Infinity),
		moved: movedBlocks(alignment).map((index) => english.body[index]!),
		renamed: renamedHeadings(english, before),
		...(departure && { departure }),
	};
}

/** The translation's blocks stand in the order of the recorded ones that are not pending. */
function pairWithWords(
	english: readonly Block[],
	before: readonly (RecordedBlock | undefined)[],
	was: readonly RecordedBlock[],
	translated: Blocks | undefined,
	agreeing: number,
): Comparison[] {
	const numbers = new Map(was.filter(({ pending }) => !pending).map((block, number) => [block, number]));
	return english.map((block, index) => {
		const made = before[index];
		const own = made && numbers.get(made);
		if (!translated) return { state: 'missing', english: block };
		if (!made || own === undefined) return { state: 'pending', english: block };
		// Behind a departure nobody knows which block is which.
		const words = own < agreeing ? translated.body[own] : undefined;
		return { state: stateOf(block, made), english: block, made, ...(words && { translated: words, own }) };
	});
}

function renamedHeadings({ body, outline }: Blocks, before: readonly (RecordedBlock | undefined)[]): ReadonlyMap<string, string> {
	const now = new Set(outline?.headings);
	return new Map(body.flatMap(({ id }, index) => (before[index] && now.has(id) ? [[before[index].id, id] as const] : [])));
}
