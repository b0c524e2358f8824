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
 * Compares the figures of two texts. Where the English writes a number as a word, a translation may use digits.
 *
 * @returns what differs, in words, or undefined
 */
export function digitsDiffer(english: string, translated: string): string | undefined {
	const figures = (text: string) => text.match(/\d+(?:[.,:/]\d+)*/g) ?? [];
	const fullWidth = /[０-９]/.exec(translated)?.[0];
	if (fullWidth) return `"${fullWidth}" is a full-width digit`;
	const [missing, surplus] = difference(figures(english), figures(translated));
	const [, unexplained] = difference(spelledNumbers(english), surplus);
	return departures(missing, unexplained);
}
