import type { Hits } from './hits.ts';
import type { Slot } from './query.ts';
import { rarity } from './rarity.ts';
import { phraseKey, type Token } from './tokens.ts';
import { weights } from './weights.ts';

/** Characters of a query without a space between them: a word of Chinese or Japanese, or several. */
export interface Run {
	/** As `phraseKey` writes it. */
	key: string;
	/** How much of the query they are, 0–1. */
	share: number;
}

/**
 * @param tokens of the query
 * @param tells how much each slot tells
 * @returns the runs of a query that are more than one pair; of katakana, which other words surround, those too
 */
export function runsIn(tokens: readonly Token[], slots: readonly Slot[], tells: readonly number[]): Run[] {
	const runs: Token[][] = [];
	for (const token of tokens) {
		if (token.kind === 'word' || token.derived) continue;
		const last = runs.at(-1)?.at(-1);
		if (last?.kind === token.kind && token.start < last.end) runs.at(-1)!.push(token);
		else runs.push([token]);
	}
	const total = tells.reduce((sum, own) => sum + own, 0) || 1;
	return runs
		.filter(({ length, 0: first }) => length > 1 || first!.kind === 'kana')
		.map((run) => {
			const [start, end] = [run[0]!.start, run.at(-1)!.end];
			const own = tells.filter((_, place) => slots[place]!.token.start >= start && slots[place]!.token.end <= end);
			return { key: phraseKey(run), share: own.reduce((sum, one) => sum + one, 0) / total };
		});
}

/**
 * @param texts by record, as `phraseKey` writes them
 * @param all how many records there are
 * @returns by record, what it is worth that it holds a run as it stands: more than all its pairs, most where it is a word
 *   there and not a piece of one, and the more the fewer hold it
 */
export function runBonuses({ key, share }: Run, texts: ReadonlyMap<number, string>, all: number): Hits {
	const { part, whole, ...powers } = weights.runs;
	const worth = { whole, part, none: 0 };
	const held = [...texts].map(([id, text]) => [id, heldAs(key, text)] as const).filter(([, as]) => as !== 'none');
	const tells = share ** powers.share * (rarity(held.length, all) / rarity(1, all)) ** powers.rarity;
	return new Map(held.map(([id, as]) => [id, tells * worth[as]]));
}

/** Pairs overlap: where the one before a run ends as it begins, or the one after begins as it ends, a word goes on. */
function heldAs(key: string, text: string): 'whole' | 'part' | 'none' {
	let held: 'part' | 'none' = 'none';
	for (let at = indexOfTerms(key, text, 0); at >= 0; at = indexOfTerms(key, text, at + 1)) {
		if (text[at - 2] !== key[0] && text[at + key.length + 1] !== key.at(-1)) return 'whole';
		if (key.includes(' ')) held = 'part';
	}
	return held;
}

/** @returns where a text holds terms, both as `phraseKey` writes them; -1 where it does not. */
export function indexOfTerms(key: string, text: string, from: number): number {
	let at = text.indexOf(key, from);
	while (at >= 0 && ((text[at - 1] ?? ' ') !== ' ' || (text[at + key.length] ?? ' ') !== ' ')) at = text.indexOf(key, at + 1);
	return at;
}
