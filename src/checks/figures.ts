import { departures, difference } from './difference.ts';

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ordinals = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth'];
const months = [
	'',
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];
const others: Record<string, number> = { once: 1, twice: 2, both: 2, clock: 24 };

/** @returns the numbers that an English text says in words: "two", "first", "February", "round the clock". */
function spelledNumbers(english: string): string[] {
	return (english.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => {
		const value = others[word] ?? Math.max(...[numberWords, ordinals, months].map((list) => list.indexOf(word)));
		return value >= 0 ? [String(value)] : [];
	});
}

/**
 * Compares the figures of two texts. Where the English writes a number as a word, a translation may use digits. Digits that
 * are part of a word, as in 21Vianet, belong to a name.
 *
 * @returns what differs, in words, each figure with the name before it: "Office 395"; or undefined
 */
export function digitsDiffer(english: string, translated: string): string | undefined {
	const fullWidth = /[０-９]/.exec(translated)?.[0];
	if (fullWidth) return `"${fullWidth}" is a full-width digit`;
	const [missing, surplus] = difference(figuresIn(english), figuresIn(translated));
	const unexplained = surplus.length === 0 ? [] : difference(spelledNumbers(english), surplus)[1];
	return departures(named(missing, english, translated), named(unexplained, translated, english));
}

const figure = String.raw`(?<![A-Za-z\d])\d+(?:[.,:/]\d+)*(?![A-Za-z\d])`;
const figuresIn = (text: string): string[] => text.match(new RegExp(figure, 'g')) ?? [];

/** The name that stands before a figure says best what it is of; a name stands in both languages. */
function named(figures: readonly string[], text: string, other: string): string[] {
	if (figures.length === 0) return [];
	const inText = [...text.matchAll(new RegExp(String.raw`(?:([A-Z][A-Za-z]+)\s)?(${figure})`, 'g'))];
	return figures.map((value) => inText.find(([, name, found]) => found === value && name && other.includes(name))?.[0] ?? value);
}
