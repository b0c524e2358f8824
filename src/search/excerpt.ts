import { isLoneKana, tokensOf, type Token } from './tokens.ts';

/** A piece of a text; a marked one is what was searched for. */
export interface Piece {
	text: string;
	marked: boolean;
}

/** How much of a text is shown, in characters: Chinese and Japanese say more in fewer. */
const lengths = { wide: 90, narrow: 180 };
const before = 0.25;

/**
 * @param terms what was found, as `tokensOf` writes it
 * @returns the part of a text that holds most of the terms, with these marked: its own words, as they were written
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): Piece[] {
	const found = tokensOf(text).filter((token) => terms.has(token.term) && !isLoneKana(token));
	const length = /\p{Script=Han}|[ぁ-ヿ]/u.test(text) ? lengths.wide : lengths.narrow;
	const { start, end } = windowOf(text, found, length);
	return [
		...(start > 0 ? [{ text: '… ', marked: false }] : []),
		...piecesOf(text, found, start, end),
		...(end < text.length ? [{ text: ' …', marked: false }] : []),
	];
}

/** @returns a text whole, with the terms marked. */
export function markTermsIn(text: string, terms: ReadonlySet<string>): Piece[] {
	return piecesOf(
		text,
		tokensOf(text).filter((token) => terms.has(token.term) && !isLoneKana(token)),
		0,
		text.length,
	);
}

function windowOf(text: string, found: Token[], length: number): { start: number; end: number } {
	if (text.length <= length) return { start: 0, end: text.length };
	let best = { start: 0, terms: 0 };
	for (const { start } of found) {
		const inside = found.filter((token) => token.start >= start && token.end <= start + length * (1 - before));
		const terms = new Set(inside.map(({ term }) => term)).size;
		if (terms > best.terms) best = { start, terms };
	}
	const from = Math.max(0, Math.min(best.start - length * before, text.length - length));
	return { start: wordStart(text, Math.floor(from)), end: wordEnd(text, Math.floor(from) + length) };
}

/** Where spaces part words, none is cut; a character of two units never is. */
const wordStart = (text: string, at: number) =>
	at === 0 ? 0 : at + (/^[\p{L}\p{N}]{0,20}?[\s、。，；]|^[\uDC00-\uDFFF]/u.exec(text.slice(at))?.[0].length ?? 0);
const wordEnd = (text: string, at: number) =>
	Math.min(text.length, at + (/^(?:[a-zа-яё0-9]{0,20}(?=[\s,.;:]|$)|[\uDC00-\uDFFF])/iu.exec(text.slice(at))?.[0].length ?? 0));

function piecesOf(text: string, found: Token[], start: number, end: number): Piece[] {
	const pieces: Piece[] = [];
	let at = start;
	for (const range of joinedRanges(found.filter((token) => token.start >= start && token.end <= end))) {
		if (range.start > at) pieces.push({ text: text.slice(at, range.start), marked: false });
		pieces.push({ text: text.slice(range.start, range.end), marked: true });
		at = range.end;
	}
	if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
	return pieces;
}

/** Pairs of characters overlap: what is marked is the whole that they make. */
function joinedRanges(tokens: Token[]): { start: number; end: number }[] {
	const ranges: { start: number; end: number }[] = [];
	for (const { start, end } of tokens.sort((one, other) => one.start - other.start)) {
		const last = ranges.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else ranges.push({ start, end });
	}
	return ranges;
}
