import { fit, type Room, type Setting } from './lines.ts';

/** What a preview shows. */
export interface Preview {
	title: string;
	text: string;
	/** A BCP 47 tag. */
	lang: string;
}

/** A letter as it is drawn: an SVG path, and how far the next one is. */
export interface Outline {
	/** In units of which `unitsPerEm` make the letter's height, upwards. */
	path: string;
	advance: number;
	unitsPerEm: number;
}

/** @returns the outline of a character, `weight` as in CSS; undefined where no font has it. */
export type OutlineOf = (character: string, weight: number) => Outline | undefined;

/** What previews are shown at; in pixels. */
export const size = { width: 1200, height: 630 } as const;

const margin = 90;
/** A title is set in one line where it can be. */
const titleRooms: readonly Room[] = [...[88, 80, 72, 64].map((height) => [height, 1] as const), [60, 2], [48, 2]];
const textRooms: readonly Room[] = [
	[38, 3],
	[34, 4],
];
const leading = { title: 1.2, text: 1.45 } as const;
const weights = { title: 700, text: 400 } as const;
const colours = { top: '#0f3d7a', bottom: '#17509b', title: '#ffffff', text: '#cfe0ff' } as const;

/**
 * @param mark the site's own, a whole SVG with a `viewBox`
 * @returns the preview as SVG without a word of text: the same wherever it is drawn, whatever fonts are there
 */
export function pictureOf({ title, text, lang }: Preview, outlineOf: OutlineOf, mark: string): string {
	const widthOf = (weight: number) => (words: string) =>
		[...words].reduce((sum, character) => sum + advanceOf(outlineOf(character, weight)), 0);
	const width = size.width - 2 * margin;
	const heading = fit(title, lang, widthOf(weights.title), width, titleRooms);
	const lead = fit(text, lang, widthOf(weights.text), width, heading.lines.length > 1 ? [[34, 3]] : textRooms);
	const headingTop = heading.lines.length > 1 ? 285 : 312;
	const leadTop = headingTop + heading.lines.length * heading.size * leading.title + 10;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
		`<defs><linearGradient id="sky" x2="1" y2="1"><stop stop-color="${colours.top}"/><stop offset="1" stop-color="${colours.bottom}"/></linearGradient></defs>`,
		`<rect width="100%" height="100%" fill="url(#sky)"/>`,
		`<path d="M560 700h190v-190h190v-190h190v-190h190" fill="none" stroke="#fff" stroke-opacity=".07" stroke-width="90" stroke-linejoin="round"/>`,
		placed(mark, margin, 90, 112),
		...linesAt(heading, headingTop, weights.title, leading.title, colours.title, outlineOf),
		...linesAt(lead, leadTop, weights.text, leading.text, colours.text, outlineOf),
		'</svg>',
	].join('\n');
}

const advanceOf = (outline: Outline | undefined): number => (outline ? outline.advance / outline.unitsPerEm : 0);

const placed = (svg: string, x: number, y: number, side: number): string =>
	svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${side}" height="${side}" `);

function linesAt(
	{ lines, size: height }: Setting,
	top: number,
	weight: number,
	apart: number,
	colour: string,
	outlineOf: OutlineOf,
): string[] {
	return lines.map((line, index) => lineAt(line, top + index * height * apart, height, weight, colour, outlineOf));
}

function lineAt(line: string, y: number, height: number, weight: number, colour: string, outlineOf: OutlineOf): string {
	let at = 0;
	const letters = [...line].flatMap((character) => {
		const outline = outlineOf(character, weight);
		if (!outline) return [];
		const scale = height / outline.unitsPerEm;
		const letter = `<path transform="translate(${(margin + at * height).toFixed(2)} ${y.toFixed(2)}) scale(${scale} ${-scale})" d="${outline.path}"/>`;
		at += advanceOf(outline);
		return [letter];
	});
	return `<g fill="${colour}">${letters.join('')}</g>`;
}
