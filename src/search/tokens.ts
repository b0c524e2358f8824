import { han, katakana, okuriganaPairs, pairsOf } from './east-asian.ts';
import { normalize, type NormalText } from './normalize.ts';
import { joinsBefore, loneLetter, stemOf } from './words.ts';

/** A piece of a text by which it is found. */
export interface Token {
	/** What is compared: the same for all spellings of a word. */
	term: string;
	/** Where it stands in the text, as it was given. */
	start: number;
	end: number;
	kind: 'word' | 'han' | 'kana';
	/** In lower case and one width, not stemmed. */
	raw: string;
	/** Another spelling of tokens beside it, such as `breakfix` of "break-fix": it may stand for them, and is not asked for. */
	derived: boolean;
}

const run =
	/(?<kana>[ァ-ヺ](?:[ァ-ヺー‐−-]*[ァ-ヺー])?[‐−-]?)|(?<han>[\p{Script=Han}々ぁ-ゖ][\p{Script=Han}々ぁ-ゖー]*)|(?<word>(?:(?![ぁ-ヿ々]|\p{Script=Han})[\p{L}\p{N}])(?:(?![ぁ-ヿ々]|\p{Script=Han})[\p{L}\p{M}\p{N}'’])*)/gu;

/**
 * Cuts a text into what it is found by: stems of words, pairs of Han characters and kana. What a token is depends on its
 * script alone, so that a query in two languages is cut as texts of both are; there is no dictionary that could differ
 * between the build and a browser.
 *
 * `Severities` => sever; `уровень А` => уровен, a; `サーバー` => サバ; `ＳＬＡ賠償` => sla, 賠償
 */
export function tokensOf(text: string): Token[] {
	const normal = normalize(text);
	const tokens: Token[] = [];
	let before: Token[] = [];
	for (const { 0: found, index, groups } of normal.text.matchAll(run)) {
		const own =
			groups!.word === undefined ? eastAsian(found, index, normal, groups!.kana !== undefined) : words(found, index, normal, text);
		tokens.push(...own, ...joined(before, own, text));
		if (own.length > 0) before = own;
	}
	return tokens;
}

/** @returns the terms of a text, in order: what an index holds of it. */
export function termsOf(text: string): string[] {
	return tokensOf(text).map(({ term }) => term);
}

/** A pair of kana such as "から" tells nothing. */
export const isLoneKana = ({ kind, raw }: Token): boolean => kind === 'han' && /^[ぁ-ゖー]+$/.test(raw);

/** @returns a text that is equal for two spellings of the same words. */
export function phraseKey(tokens: readonly Token[]): string {
	return tokens
		.filter(({ derived }) => !derived)
		.map(({ term }) => term)
		.join(' ');
}

function words(found: string, index: number, { starts, ends }: NormalText, text: string): Token[] {
	const start = starts[index]!;
	const end = ends[index + found.length - 1]!;
	const token = { start, end, kind: 'word' as const, raw: found, derived: false };
	if (!/^\p{L}$/u.test(found)) return [{ ...token, term: stemOf(found) }];
	const written = text.slice(start, end);
	const letter = loneLetter(found, written !== written.toLowerCase(), text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3));
	return letter === undefined ? [] : [{ ...token, term: letter }];
}

function eastAsian(found: string, index: number, { starts, ends }: NormalText, isKatakana: boolean): Token[] {
	const spelled = isKatakana ? katakana(found) : { text: han(found), at: [...Array(found.length).keys()] };
	const pairs = isKatakana ? pairsOf(spelled.text) : [...pairsOf(spelled.text), ...okuriganaPairs(spelled.text)];
	return pairs.map(({ term, first, last, derived }) => ({
		term,
		start: starts[index + spelled.at[first]!]!,
		end: ends[index + spelled.at[last]!]!,
		kind: isKatakana ? 'kana' : 'han',
		raw: term,
		derived,
	}));
}

/** Spellings that run over the gap between two runs: "break-fix" is "breakfix", サービス リクエスト is サービスリクエスト. */
function joined(before: Token[], own: Token[], text: string): Token[] {
	const last = before.at(-1);
	const first = own[0];
	if (!last || first?.kind !== last.kind) return [];
	const gap = text.slice(last.end, first.start);
	if (first.kind === 'word' && (/^[-‐‑–_./]$/.test(gap) || (/^\s$/.test(gap) && joinsBefore(first.raw))))
		return [{ ...first, term: stemOf(last.raw + first.raw), raw: last.raw + first.raw, start: last.start, derived: true }];
	if (first.kind === 'kana' && /^[\s・]$/.test(gap)) {
		const term = last.term.at(-1)! + first.term[0]!;
		return [{ ...first, term, raw: term, start: last.start, derived: true }];
	}
	return [];
}
