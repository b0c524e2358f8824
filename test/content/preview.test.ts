import { expect, it } from 'vitest';
import { locales } from '../../src/locales.ts';
import { openLetters } from '../../src/preview/fonts.ts';
import { pictureOf } from '../../src/preview/picture.ts';
import { realContent } from '../support/content.ts';

const { content } = realContent();
const mark = '<svg viewBox="0 0 1 1"></svg>';

it.each(locales)('the picture shown with a link has an outline for every letter of its words: $key', async ({ key, tag }) => {
	const title = content.site.title[key];
	const text = content.pages.find(({ locale, path }) => locale === key && path === 'index')!.data.description!;
	const letters = await openLetters(tag, title + text);
	expect([...letters.missing]).toEqual([]);
	const svg = pictureOf({ title, text, lang: tag }, letters.outlineOf, mark);
	const drawn = [...svg.matchAll(/<path transform="[^"]+" d="(M[^"]+Z)"/g)].map(([, path]) => path);
	expect(drawn.length).toBe([...(title + text).replace(/\s/g, '')].length);
	expect(svg).not.toContain('<text');
});

it('a character of both scripts has the form of the language', async () => {
	const [ja, zh] = [await openLetters('ja-JP', '直骨'), await openLetters('zh-TW', '直骨')];
	for (const character of '直骨') expect(ja.outlineOf(character, 400)!.path).not.toBe(zh.outlineOf(character, 400)!.path);
});

it('what no font has is known, and left out', async () => {
	const letters = await openLetters('en', 'A🙂');
	expect([...letters.missing]).toEqual(['🙂']);
	expect(letters.outlineOf('🙂', 400)).toBeUndefined();
	expect(letters.outlineOf('A', 700)!.advance).toBeGreaterThan(letters.outlineOf('A', 400)!.advance);
});
