import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';

// Letters that look alike in both scripts, and that keyboards and copied texts mix up: "уровень А" beside "A".
const cyrillic = 'авеёкмнорстух';
const latin = 'abeekmhopctyx';
const toLatin = new Map([...cyrillic].map((letter, index) => [letter, latin[index]!]));
const toCyrillic = new Map([...latin].map((letter, index) => [letter, cyrillic[index]!]));
const isCyrillic = /\p{Script=Cyrillic}/u;

/**
 * @param word in lower case
 * @returns the form under which a word is indexed and looked up: `severities` => `sever`, `заявкой` => `заявк`
 */
export function stemOf(word: string): string {
	let stem = stems.get(word);
	if (stem === undefined) stems.set(word, (stem = newStem(word)));
	return stem;
}

// A language has few words, and a text repeats them.
const stems = new Map<string, string>();

function newStem(word: string): string {
	const spelled = inOneScript(word.replace(/['’]s$|['’]/g, ''));
	if (isCyrillic.test(spelled)) return russianStem(spelled.replace(/ё/g, 'е'));
	return /^[a-z]{3,}$/.test(spelled) ? englishStem(spelled) : spelled;
}

/** `аzure` with a Cyrillic а => `azure`: a word is of the script that has letters which the other does not. */
function inOneScript(word: string): string {
	const own = { cyrillic: word.match(/\p{Script=Cyrillic}/gu) ?? [], latin: word.match(/[a-z]/g) ?? [] };
	if (own.cyrillic.length === 0 || own.latin.length === 0) return word;
	if (own.cyrillic.every((letter) => toLatin.has(letter))) return replaceLetters(word, toLatin);
	return own.latin.every((letter) => toCyrillic.has(letter)) ? replaceLetters(word, toCyrillic) : word;
}

const replaceLetters = (word: string, table: ReadonlyMap<string, string>) => word.replace(/./gu, (letter) => table.get(letter) ?? letter);

/**
 * A letter alone is a severity or a plan ("Sev A", "уровень А") and is then one for both scripts; or it is a word such as
 * the English article or the Russian "в", and then means nothing.
 *
 * @param letter in lower case
 * @param isCapital how it was written
 * @param before the text before it, in its own case
 * @param after the text after it, likewise
 * @returns the letter, or undefined for a word without meaning
 */
export function loneLetter(letter: string, isCapital: boolean, before: string, after: string): string | undefined {
	const goesOn = /^\s+\p{Ll}/u.test(after);
	const startsSentence = /(?:^|[.!?:;\n»”"])\s*$/u.test(before);
	if (goesOn && (!isCapital || startsSentence)) return undefined;
	return replaceLetters(letter, toLatin);
}

// "sign in", "sign-in" and "signin" are one: these words join the one before them.
const particles = new Set(['in', 'on', 'off', 'out', 'up', 'over', 'down', 'around', 'back', 'fix', 'through']);

/** @returns whether a word after a space may belong to the one before it. */
export function joinsBefore(word: string): boolean {
	return particles.has(word);
}
