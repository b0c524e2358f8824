/** Where the parts of the full text are, and how many. */
export interface FullTextPlace {
	/** What stands before and after the name of a part. */
	start: string;
	end: string;
	/** Parts that hold terms. */
	parts: number;
}

/** Per term the records that hold it; each list as `packed` writes it. */
export type TermPart = Record<string, number[]>;

/**
 * @returns the name of the part that a term is in: words that begin with the same two letters are in one, where a mistyped
 *   one is looked for too
 */
export function termPart(term: string, parts: number): string {
	let hash = 7;
	for (const character of isWord(term) ? term.slice(0, 2) : term) hash = (hash * 31 + character.codePointAt(0)!) % 65_521;
	return `terms-${hash % parts}`;
}

/** @returns whether a term is a word's, and not a pair of characters of a script without spaces */
export const isWord = (term: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(term);

/** Records in one part: those of a page mostly stand together. */
const together = 8;

/** @returns the name of the part that a record is in, and its place there */
export function recordPart(id: number): [name: string, place: number] {
	return [`texts-${Math.floor(id / together)}`, id % together];
}
