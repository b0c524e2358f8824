/**
 * The width of texts that no browser has set yet. The reader's fonts are not known when the drawing is made, so each
 * width is that of the broadest of the usual ones (DejaVu Sans): a text may end early, but does not run over.
 */

/** Scripts that are written without spaces, and their punctuation: one em each. */
const squares = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uff60]/u;
/** By width in ems, the first that fits. */
const widths: readonly (readonly [RegExp, number])[] = [
	[squares, 1],
	[/[\s.,:;'’|!iIjl]/u, 0.35],
	[/[-()[\]/ftr"«»“”]/u, 0.46],
	[/[mwMWжшщыюЖШЩЫЮФМ@%—…]/u, 0.98],
	[/[фмдДцЦ]/u, 0.86],
	[/\p{Lu}/u, 0.76],
];
const usual = 0.65;

/** @returns the width of a text in pixels; spaces at its end count nothing. */
export function widthOf(text: string, size: number): number {
	const ems = [...text.trimEnd()].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? usual), 0);
	return ems * size;
}

/**
 * Breaks a text into the fewest lines that fit, and makes those about equally long. A word of letters that is longer
 * than a line stays whole: the box must hold the longest line.
 *
 * @param width that of a line, in pixels
 * @param size of the font, in pixels
 * @param tag of the language: tells where its words end
 * @returns the lines; joined they are the text again
 */
export function wrap(text: string, width: number, size: number, tag: string): string[] {
	const pieces = piecesOf(text, tag).flatMap((piece) => shortened(piece, width, size, tag));
	const fewest = fill(pieces, width, size);
	for (let narrower = width * 0.5; narrower < width; narrower += size / 2) {
		const even = fill(pieces, narrower, size);
		if (even.length === fewest.length) return even;
	}
	return fewest;
}

function fill(pieces: readonly string[], width: number, size: number): string[] {
	return pieces.reduce<string[]>((lines, piece) => {
		const last = lines.at(-1);
		if (last === undefined || (widthOf(last + piece, size) > width && !closing.test(piece))) return [...lines, piece];
		return [...lines.slice(0, -1), last + piece];
	}, []);
}

/** What does not begin a line: closing punctuation, small kana, the long-vowel mark. */
const closing = /^[、。，．！？：；）」』】〕］〉》・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]]/u;
const opening = /[（「『【〔［〈《([]$/u;
const hiragana = /^\p{sc=Hiragana}+$/u;
const pause = /[、。，．！？；：）」』]$/u;
const katakana = /^[\p{sc=Katakana}ー]{2}$/u;

/** The parts of a text between which a line may end: words with the space after them; phrases in Chinese and Japanese. */
function piecesOf(text: string, tag: string): string[] {
	return (text.match(/\S+\s*/gu) ?? []).flatMap((word) => (squares.test(word) ? phrasesOf(word, tag) : [word]));
}

/** Parts of a phrase that is longer than a line: its words, or its characters. Latin and Cyrillic words stay whole. */
function shortened(piece: string, width: number, size: number, tag: string): string[] {
	if (!squares.test(piece) || widthOf(piece, size) <= width) return [piece];
	const words = joined(piece, tag, inseparable);
	return words.flatMap((word) => (squares.test(word) && widthOf(word, size) > width ? [...word] : [word]));
}

/** Phrases of Chinese or Japanese: no line ends before an ending or particle, or within a word in katakana. */
function phrasesOf(text: string, tag: string): string[] {
	return joined(
		text,
		tag,
		(last, next) => inseparable(last, next) || (!pause.test(last) && (hiragana.test(next) || katakana.test(seamOf(last, next)))),
	);
}

/** The words of a text, those joined that belong together. */
function joined(text: string, tag: string, together: (last: string, next: string) => boolean): string[] {
	const segments = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
	return segments.reduce<string[]>((parts, segment) => {
		const last = parts.at(-1);
		return last !== undefined && together(last, segment) ? [...parts.slice(0, -1), last + segment] : [...parts, segment];
	}, []);
}

/** Whether no line may ever end between two parts: around punctuation, within words of letters. */
const inseparable = (last: string, next: string): boolean =>
	closing.test(next) || /^\s/u.test(next) || opening.test(last) || !squares.test(seamOf(last, next));

/** The two characters at which parts meet. */
const seamOf = (last: string, next: string): string => [...last].at(-1)! + [...next][0]!;
