import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import woff2 from 'wawoff2';
import type { Outline } from './picture.ts';

/** Fonts that between them have the letters of all our languages, and of both Han forms. None is ever served. */
const packages = { ja: 'noto-sans-jp', zh: 'noto-sans-tc' } as const;

/** Outlines of characters in the fonts of one language. */
export interface Letters {
	outlineOf(character: string, weight: number): Outline | undefined;
	/** Characters that were asked for and that no font has. */
	missing: ReadonlySet<string>;
}

/**
 * @param lang a BCP 47 tag; it decides between the Chinese and the Japanese form of a character
 * @param text all characters that will be asked for: each font is many files, and only those that hold one are read
 */
export async function openLetters(lang: string, text: string): Promise<Letters> {
	const order = lang.startsWith('zh') ? [packages.zh, packages.ja] : [packages.ja, packages.zh];
	const files = new Map<string, string>();
	for (const character of text) {
		for (const name of order) {
			const file = files.has(character) ? undefined : fileOf(name, character.codePointAt(0)!);
			if (file) files.set(character, file);
		}
	}
	const fonts = new Map<string, Font>();
	for (const file of new Set(files.values())) fonts.set(file, await openFont(file));
	const missing = new Set([...text].filter((character) => !files.has(character)));
	return {
		missing,
		outlineOf(character, weight) {
			const font = fonts.get(files.get(character) ?? '');
			const glyph = font && atWeight(font, weight).glyphForCodePoint(character.codePointAt(0)!);
			return glyph && { path: glyph.path.toSVG(), advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm };
		},
	};
}

const pathOf = (name: string, file: string): string => fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/${file}`));

const ranges = new Map<string, [from: number, to: number, file: string][]>();

/** @returns the file of a font that has a character. */
function fileOf(name: string, point: number): string | undefined {
	if (!ranges.has(name)) ranges.set(name, rangesOf(name));
	return ranges.get(name)!.find(([from, to]) => from <= point && point <= to)?.[2];
}

/** `{ "[7]": "U+3000-301c,U+4e00" }` => the code points of each file. */
function rangesOf(name: string): [number, number, string][] {
	const parts = JSON.parse(readFileSync(pathOf(name, 'unicode.json'), 'utf8')) as Record<string, string>;
	return Object.entries(parts).flatMap(([part, text]) =>
		text.split(',').map((range): [number, number, string] => {
			const [from, to = from] = range.replace('U+', '').split('-');
			const file = pathOf(name, `files/${name}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`);
			return [Number.parseInt(from!, 16), Number.parseInt(to!, 16), file];
		}),
	);
}

/** The reader of outlines varies the weight of a bare font only, not of one that is packed for the web. */
async function openFont(file: string): Promise<Font> {
	const bare = await woff2.decompress(readFileSync(file));
	const font = create(Buffer.from(bare));
	if (font.isCollection) throw new Error(`${file} holds several fonts.`);
	return font;
}

const varied = new WeakMap<Font, Map<number, Font>>();

function atWeight(font: Font, weight: number): Font {
	const known = varied.get(font) ?? new Map<number, Font>();
	varied.set(font, known);
	if (!known.has(weight)) known.set(weight, font.getVariation({ wght: weight }));
	return known.get(weight)!;
}
