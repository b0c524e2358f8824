import { asKatakana } from './east-asian.ts';
import { isFunctionWord } from './function-words.ts';
import { tokensOf, type Token } from './tokens.ts';

/** One thing a query asks for, and the spellings that answer it. */
export interface Slot {
	term: string;
	/** How much it tells of what is meant, 0–1: a particle tells little, a noun all. */
	weight: number;
	/** A pair of characters that may well cross the border between two words. */
	acrossWords: boolean;
	/** Other terms that stand for it, as `breakfix` for "break" in "break-fix". */
	spellings: string[];
	token: Token;
}

/** @returns what a query asks for, in order; function words only where it holds nothing else. */
export function slotsOf(query: string): Slot[] {
	const tokens = tokensOf(query);
	const kana = /[ぁ-ゖ]/.test(query) ? tokensOf(asKatakana(query)) : [];
	const others = [...tokens.filter(({ derived }) => derived), ...kana.filter(({ kind }) => kind === 'kana')];
	const asked = [...tokens.filter(({ derived }) => !derived), ...(kana.length > 0 ? [] : loneCharacters(query))];
	const telling = asked.filter((token) => !isFunctionWord(token.raw));
	return (telling.length > 0 ? telling : asked).map((token) => ({
		term: token.term,
		weight: weightOf(token),
		acrossWords: token.kind === 'han' && kana.length === 0 && particles.test(token.raw),
		spellings: others.filter((other) => overlap(other, token) && other.term !== token.term).map(({ term }) => term),
		token,
	}));
}

/** Chinese words of one character, between words that hold the sentence together: 單 in 單被關了. */
function loneCharacters(query: string): Token[] {
	return [...query.matchAll(/\p{Script=Han}+/gu)].flatMap(({ 0: run, index }) =>
		[...run.matchAll(alone)]
			.filter(() => run.length > 1)
			.flatMap((match) => tokensOf(match[0]).map((token) => ({ ...token, start: index + match.index, end: index + match.index + 1 }))),
	);
}

/** @returns a text that is equal for what asks the same: without function words. */
export const contentKey = (text: string): string => keyOf(slotsOf(text));
export const keyOf = (slots: readonly Slot[]): string => slots.map(({ term }) => term).join(' ');

/** @returns the terms that a query asks for, with how much each tells. */
export function termWeights(query: string): [term: string, weight: number][] {
	return slotsOf(query).map(({ term, weight }) => [term, weight]);
}

const overlap = (one: Token, other: Token) => one.start < other.end && other.start < one.end;

// Chinese words that hold a sentence together; a pair with one of them crosses the border of a word, or is one (要求).
const particles = /[的了嗎呢吧我你他她您們要在是有不和與或及就也都還很會能可以把被讓給對於怎麼什為哪個這那請問想沒該跟去到從]/u;
const alone = new RegExp(`(?<=^|${particles.source})${particles.source.replace('[', '[^')}(?=${particles.source}|$)`, 'gu');

function weightOf({ kind, raw }: Token): number {
	const kana = kind === 'han' ? (raw.match(/[ぁ-ゖー]/g)?.length ?? 0) : 0;
	if (kana === 0) return 1;
	return kana === raw.length ? 0.2 : 0.5;
}
