import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import type { Locale } from '../locales.ts';
import type { Glossary } from './schema.ts';

/** A place in a text where a term of the glossary stands. */
export interface TermMatch {
	id: string;
	start: number;
	end: number;
}

/** Finds the terms of a text: the longest where several fit, none overlapping, in order. */
export type TermMatcher = (text: string) => TermMatch[];

interface Inflection {
	stem: (word: string) => string;
	/** How many of a term's last letters an inflected form may change: a stemmer alone takes "published" for "publisher". */
	slack: number;
}

const inflections: Partial<Record<Locale, Inflection>> = { en: { stem: englishStem, slack: 0 }, 'ru-ru': { stem: russianStem, slack: 2 } };
const word = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/**
 * Chinese and Japanese write words without spaces between: there terms are found as strings, elsewhere as stemmed words.
 *
 * @param options.between how many other words may stand between the words of one term, where words have spaces
 */
export function createTermMatcher(glossary: Glossary, locale: Locale, { between = 0 }: { between?: number } = {}): TermMatcher {
	const spellings = Object.entries(glossary).flatMap(([id, entry]) =>
		[entry[locale].term, ...entry[locale].forms].map((spelling) => ({ id, spelling })),
	);
	const inflection = inflections[locale];
	return inflection ? byWords(spellings, inflection, between) : byStrings(spellings);
}

interface Spelling {
	id: string;
	spelling: string;
}

interface Token {
	word: string;
	/** In capitals, as GUID: no form of "guide". */
	abbreviation: boolean;
	stem: string;
	start: number;
	end: number;
}

function byWords(spellings: Spelling[], { stem, slack }: Inflection, between: number): TermMatcher {
	// A guide has far fewer words than it has places where one stands.
	const stems = new Map<string, string>();
	const stemOf = (plain: string): string => {
		const known = stems.get(plain) ?? stem(plain);
		stems.set(plain, known);
		return known;
	};
	const cut = (text: string): Token[] =>
		[...text.matchAll(word)].map(({ 0: found, index }) => {
			const plain = found.toLowerCase().replace(/ё/g, 'е');
			return { word: plain, abbreviation: /^[\p{Lu}\d]{2,}s?$/u.test(found), stem: stemOf(plain), start: index, end: index + found.length };
		});
	const isFormOf = (token: Token | undefined, term: Token) => {
		if (token?.stem !== term.stem) return false;
		if (term.abbreviation) return token.abbreviation && token.word === term.word;
		return commonPrefix(token.word, term.word) >= term.word.length - slack;
	};

	const byFirst = Map.groupBy(
		spellings.map(({ id, spelling }) => ({ id, words: cut(spelling) })).sort((a, b) => b.words.length - a.words.length),
		({ words }) => words[0]?.stem ?? '',
	);

	return (text) => {
		const tokens = cut(text);
		const matches: TermMatch[] = [];
		for (let index = 0; index < tokens.length; index += 1) {
			const candidates = byFirst.get(tokens[index]!.stem) ?? [];
			for (const { id, words } of candidates) {
				const last = endOf(words, tokens, index);
				if (last === undefined) continue;
				matches.push({ id, start: tokens[index]!.start, end: tokens[last]!.end });
				index = last;
				break;
			}
		}
		return matches;
	};

	/** Where a term ends that begins at a token; undefined where it does not stand there. */
	function endOf(words: Token[], tokens: Token[], start: number): number | undefined {
		let last = start - 1;
		for (const part of words) {
			const reach = last + (last < start ? 1 : 1 + between);
			const next = tokens.findIndex((token, index) => index > last && index <= reach && isFormOf(token, part));
			if (next < 0) return undefined;
			last = next;
		}
		return last;
	}
}

function commonPrefix(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length += 1;
	return length;
}

function byStrings(spellings: Spelling[]): TermMatcher {
	const ids = new Map(spellings.map(({ id, spelling }) => [bare(spelling), id]));
	const longestFirst = spellings.map(({ spelling }) => spelling).sort((a, b) => b.length - a.length);
	const pattern = longestFirst.map(asPattern).join('|');
	return (text) =>
		[...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
			id: ids.get(bare(match[0]))!,
			start: match.index,
			end: match.index + match[0].length,
		}));
}

/** A spelling without what writers of Japanese leave out or put in: サーバ, サーバー; パートナーセンター, パートナー センター. */
const bare = (spelling: string): string => spelling.toLowerCase().replace(/[\sー]/g, '');

/** Latin words inside Chinese or Japanese end where their letters end: SLA is not found in "SLAs". */
function asPattern(spelling: string): string {
	const before = /^[a-z0-9]/i.test(spelling) ? '(?<![a-z0-9])' : '';
	const after = /[a-z0-9]$/i.test(spelling) ? '(?![a-z0-9])' : '';
	const words = spelling.split(/\s+/).map((word) => {
		const stem = word.replace(/ー$/, '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
		return /[ァ-ヺ]$/.test(stem) ? `${stem}ー?` : stem;
	});
	return before + words.join('\\s?') + after;
}
