/** How wide a text is, in parts of its height. */
export type WidthOf = (text: string) => number;

/** What no line begins with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
/** What no line ends with. */
const opening = /[\p{Ps}\p{Pi}]$/u;

/**
 * @param lang a BCP 47 tag: Chinese and Japanese are cut between words, though no space stands there
 * @returns the lines of a text, none wider than `widest` but where one word is
 */
export function linesOf(text: string, lang: string, widthOf: WidthOf, widest: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(text, lang)) {
		if (line.trim() !== '' && widthOf((line + piece).trim()) > widest) {
			lines.push(line.trim());
			line = '';
		}
		line += piece;
	}
	return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The parts of a text between which a line may end. */
function piecesOf(text: string, lang: string): string[] {
	const words = /^(zh|ja)\b/.test(lang)
		? [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
		: text.split(/(?<=\s)/);
	const pieces: string[] = [];
	for (const word of words) {
		const before = pieces.at(-1);
		if (before !== undefined && (closing.test(word) || opening.test(before))) pieces[pieces.length - 1] = before + word;
		else pieces.push(word);
	}
	return pieces;
}

/** A text set in lines. */
export interface Setting {
	lines: string[];
	/** Height of the letters, in pixels. */
	size: number;
}

/** A size, and how many lines of it there is room for. */
export type Room = readonly [size: number, most: number];

/** @returns a text in the first of the rooms that holds it; in the last, what is more is cut off. */
export function fit(text: string, lang: string, widthOf: WidthOf, width: number, rooms: readonly Room[]): Setting {
	for (const [size, most] of rooms) {
		const lines = linesOf(text, lang, widthOf, width / size);
		if (lines.length <= most && lines.every((line) => widthOf(line) <= width / size)) return { lines, size };
	}
	const [size, most] = rooms.at(-1)!;
	const lines = linesOf(text, lang, widthOf, width / size);
	return { size, lines: lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines };
}
