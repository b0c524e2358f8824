import { createBeginnings } from './beginnings.ts';
import type { Token } from './tokens.ts';

/** The words of an index, to tell what a mistyped one was meant to be. */
export interface Vocabulary {
	add(token: Token): void;
	/** @returns terms of the words that go on so */
	begunBy(beginning: string): string[];
	/** @returns terms of the nearest words, if any is near enough */
	nearest(word: string): string[];
}

const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const englishKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const toRussian = new Map([...englishKeys].map((key, index) => [key, russianKeys[index]!]));
const toEnglish = new Map([...russianKeys].map((key, index) => [key, englishKeys[index]!]));

/** @returns an empty vocabulary */
export function createVocabulary(): Vocabulary {
	const terms = new Map<string, string>();
	const beginnings = createBeginnings();

	function add({ kind, raw, term }: Token): void {
		if (kind !== 'word' || raw.length <= 3) return;
		terms.set(raw, term);
		beginnings.add(raw, term);
	}

	function nearest(word: string): string[] {
		const found = closest(word, terms.keys()).map((known) => terms.get(known)!);
		return found.length > 0 ? [...new Set(found)] : relatives(word);
	}

	/** Other forms of a word that the stemmer does not bring together: эскалируем, эскалировать. */
	function relatives(word: string): string[] {
		const shared = Math.max(5, Math.ceil(word.length * 0.65));
		if (word.length < shared) return [];
		const beginning = word.slice(0, shared);
		return beginnings.begunBy(beginning);
	}

	return {
		add,
		begunBy: beginnings.begunBy,
		nearest: (word) => (/\d/.test(word) ? [] : nearest(word)),
	};
}

/** @returns of the words that are known those that are nearest to one that may be mistyped, if any is near enough */
export function closest(word: string, known: Iterable<string>): string[] {
	const allowed = faultsAllowed(word);
	let best = allowed;
	let found: string[] = [];
	for (const other of known) {
		if (Math.abs(other.length - word.length) > best) continue;
		const faults = distance(word, other, best);
		if (faults > best) continue;
		if (faults < best) found = [];
		best = faults;
		found.push(other);
	}
	return found;
}

/** @returns of the stems that are known those that a mistyped word begins with: its ending was not known as one */
export function closestStems(word: string, known: readonly string[]): string[] {
	const endings = known.filter(({ length }) => length >= shortestStem && word.length >= length && word.length - length <= longestEnding);
	return endings.filter((stem) => distance(word.slice(0, stem.length), stem, 1) <= 1);
}

const shortestStem = 5;
const longestEnding = 4;

/** A word of four letters may hold one fault, one of eight two. */
function faultsAllowed(word: string): number {
	if (word.length < 4) return 0;
	return word.length < 8 ? 1 : 2;
}

/** @returns a text as it would be had it been typed in the other keyboard layout: `nbrtn` => тикет */
export function inOtherLayout(text: string): string {
	const lower = text.toLowerCase();
	const table = /[а-яё]/.test(lower) ? toEnglish : toRussian;
	return [...lower].map((key) => table.get(key) ?? key).join('');
}

/**
 * The number of letters to add, leave out, change, or swap with their neighbour.
 *
 * @param limit beyond which the exact number does not matter
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
function distance(one: string, other: string, limit: number): number {
	let before: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= other.length; j += 1) {
			const cost = one[i - 1] === other[j - 1] ? 0 : 1;
			row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
			if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
		}
		if (Math.min(...row) > limit) return limit + 1;
		before = last;
		last = row;
	}
	return last[other.length]!;
}
