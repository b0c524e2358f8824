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

/** Chinese and Japanese write words without spaces between: there terms are found as strings, elsewhere as stemmed words. */
export function createTermMatcher(glossary: Glossary, locale: Locale): TermMatcher {
	const spellings = Object.entries(glossary).flatMap(([id, entry]) =>
		[entry[locale].term, ...entry[locale].forms].map((spelling) => ({ id, spelling })),
	);
	const inflection = inflections[locale];
	return inflection ? byWords(spellings, inflection) : byStrings(spellings);
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

function byWords(spellings: Spelling[], { stem, slack }: Inflection): TermMatcher {
	const cut = (text: string): Token[] =>
		[...text.matchAll(word)].map(({ 0: found, index }) => {
			const plain = found.toLowerCase().replace(/ё/g, 'е');
			return { word: plain, abbreviation: /^[\p{Lu}\d]{2,}s?$/u.test(found), stem: stem(plain), start: index, end: index + found.length };
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
			const term = candidates.find(({ words }) => words.every((part, offset) => isFormOf(tokens[index + offset], part)));
			if (!term) continue;
			const last = index + term.words.length - 1;
			matches.push({ id: term.id, start: tokens[index]!.start, end: tokens[last]!.end });
			index = last;
		}
		return matches;
	};
}

function commonPrefix(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length += 1;
	return length;
}

function byStrings(spellings: Spelling[]): TermMatcher {
	const ids = new Map(spellings.map(({ id, spelling }) => [spelling.toLowerCase(), id]));
	const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
	const pattern = longestFirst.map(asPattern).join('|');
	return (text) =>
		[...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
			id: ids.get(match[0].toLowerCase())!,
			start: match.index,
			end: match.index + match[0].length,
		}));
}

/** Latin words inside Chinese or Japanese end where their letters end: SLA is not found in "SLAs". */
function asPattern(spelling: string): string {
	const before = /^[a-z0-9]/i.test(spelling) ? '(?<![a-z0-9])' : '';
	const after = /[a-z0-9]$/i.test(spelling) ? '(?![a-z0-9])' : '';
	return before + spelling.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') + after;
}
