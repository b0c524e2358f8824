import { isFunctionWord } from './function-words.ts';
import { recordPart, termPart, type TermPart } from './parts.ts';
import type { SearchRecord } from './record.ts';
import { isLoneKana, tokensOf, type Token } from './tokens.ts';

/** All texts in full as files: a browser loads the few that hold what it looks for. */
export interface FullTextIndex {
	/** Number of parts that hold terms. */
	parts: number;
	/** By name of the file, what it holds. */
	files: ReadonlyMap<string, TermPart | SearchRecord[]>;
}

/** Characters of a part, about: a query loads one for each of its terms. */
const partLength = 6_000;

const known = new WeakMap<readonly SearchRecord[], FullTextIndex>();

/** @returns the index of records of any number, in parts that do not grow with it; made once of the same records */
export function fullTextIndex(records: readonly SearchRecord[]): FullTextIndex {
	const index = known.get(records) ?? indexOf(records);
	known.set(records, index);
	return index;
}

function indexOf(records: readonly SearchRecord[]): FullTextIndex {
	const holders = holdersByTerm(records);
	const length = [...holders].reduce((sum, [term, ids]) => sum + term.length + 4 + ids.length * 2.5, 0);
	const parts = Math.ceil(length / partLength);
	const terms = Map.groupBy(holders, ([term]) => termPart(term, parts));
	const texts = Map.groupBy(records.entries(), ([id]) => recordPart(id)[0]);
	// A part that no term falls into is still asked for.
	const names = Array.from({ length: parts }, (_, part) => `terms-${part}`);
	return {
		parts,
		files: new Map<string, TermPart | SearchRecord[]>([
			...names.map((name) => [name, Object.fromEntries((terms.get(name) ?? []).map(([term, ids]) => [term, packed(ids)]))] as const),
			...[...texts].map(([name, own]) => [name, own.map(([, record]) => record)] as const),
		]),
	};
}

/** By term, twice the number of each record that holds it; one more where its title or its keywords do. */
function holdersByTerm(records: readonly SearchRecord[]): Map<string, number[]> {
	const holders = new Map<string, number[]>();
	for (const [id, { title, keywords, english, place, text }] of records.entries()) {
		const names = termsTold([title, ...keywords, ...english]);
		for (const term of new Set([...names, ...termsTold([place, text])])) {
			const ids = holders.get(term) ?? [];
			ids.push(id * 2 + (names.has(term) ? 1 : 0));
			holders.set(term, ids);
		}
	}
	return holders;
}

/** What is not asked for need not be found. */
const termsTold = (texts: readonly string[]): Set<string> =>
	new Set(
		texts
			.flatMap(tokensOf)
			.filter(isTold)
			.map(({ term }) => term),
	);

const isTold = (token: Token): boolean => (token.kind === 'word' ? !isFunctionWord(token.raw) : !token.derived && !isLoneKana(token));

/** Each number as its distance from the one before. */
const packed = (ids: readonly number[]): number[] => ids.map((id, index) => id - (ids[index - 1] ?? 0));
