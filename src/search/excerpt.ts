import { isLoneKana, tokensOf, type Token } from './tokens.ts';

/** A piece of a text; a marked one is what was searched for. */
export type Piece = string | ['mark', Record<string, never>, string];

/** How much of a text is shown, in characters: Chinese and Japanese say more in fewer. */
const lengths = { wide: 90, narrow: 180 };
/** Share of it that stands before what was found. */
const before = 0.25;
/** A longer word is cut. */
const longestWord = 20;

/**
 * @param terms what was found, as `tokensOf` writes it
 * @returns the part of a text that holds most of the terms, with these marked: its own words, as they were written
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): Piece[] {
	const found = tokensFound(text, terms);
	const length = /\p{Script=Han}|[ぁ-ヿ]/u.test(text) ? lengths.wide : lengths.narrow;
	if (text.length <= length) return piecesOf(text, found, 0, text.length);
	let most = 0;
	let first = 0;
	for (const { start } of found) {
		const inside = found.filter((token) => token.start >= start && token.end <= start + length * (1 - before));
		const count = new Set(inside.map(({ term }) => term)).size;
		if (count > most) [most, first] = [count, start];
	}
	const from = wordEdge(text, Math.floor(Math.min(first - length * before, text.length - length)));
	const to = wordEdge(text, from + length);
	const pieces = piecesOf(text, found, from, to);
	if (from > 0) pieces.unshift('… ');
	if (to < text.length) pieces.push(' …');
	return pieces;
}

/** @returns a text whole, with the terms marked. */
export function markTermsIn(text: string, terms: ReadonlySet<string>): Piece[] {
	return piecesOf(text, tokensFound(text, terms), 0, text.length);
}

// While somebody types, the same texts are shown again and again.
const cut = new Map<string, Token[]>();

function tokensFound(text: string, terms: ReadonlySet<string>): Token[] {
	let tokens = cut.get(text);
	if (!tokens) cut.set(text, (tokens = tokensOf(text).filter((token) => !isLoneKana(token))));
	return tokens.filter(({ term }) => terms.has(term)).sort((one, other) => one.start - other.start);
}

/** Where spaces part words, none is cut; a character of two units never is. */
function wordEdge(text: string, at: number): number {
	if (at <= 0) return 0;
	const [rest = ''] = /^[\uDC00-\uDFFF]|^[\p{L}\p{N}]*(?![\p{L}\p{N}])/u.exec(text.slice(at)) ?? [];
	return at + (rest.length <= longestWord ? rest.length : 0);
}

/** Pairs of characters overlap: what is marked is the whole that they make. */
function piecesOf(text: string, found: readonly Token[], from: number, to: number): Piece[] {
	const pieces: Piece[] = [];
	let at = from;
	for (const { start, end } of found) {
		if (start < from || end > to || end <= at) continue;
		const last = pieces.at(-1);
		if (start > at) pieces.push(text.slice(at, start));
		if (start <= at && typeof last === 'object') last[2] += text.slice(at, end);
		else pieces.push(['mark', {}, text.slice(start, end)]);
		at = end;
	}
	if (to > at) pieces.push(text.slice(at, to));
	return pieces;
}
