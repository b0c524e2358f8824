import { describe, expect, it } from 'vitest';
import { unrecordedPages } from '../../src/checks/records.ts';
import { translationKeys } from '../../src/locales.ts';
import { blocksOf } from '../../src/translations/blocks.ts';
import { countStates, freshnessOf } from '../../src/translations/freshness.ts';
import { statusTable } from '../../src/translations/report.ts';
import { serializeTranslations } from '../../src/translations/serialize.ts';
import { sameWording } from '../../src/translations/wording.ts';
import { realContent } from '../support/content.ts';

const { content } = realContent();
const { paths, of } = freshnessOf(content);

describe.each(translationKeys)('the translation into %s', (locale) => {
	it('has a record of every page that is translated', () => {
		expect(countStates(paths.map((path) => of(locale, path))).missing).toBe(0);
		expect(unrecordedPages(content)).toEqual([]);
	});

	it('pairs each block with the English it was made from, each once', () => {
		for (const path of paths) {
			const own = of(locale, path)!.blocks.flatMap(({ own }) => own ?? []);
			expect(new Set(own).size, path).toBe(own.length);
			for (const { state, english, made } of of(locale, path)!.blocks)
				if (state === 'fresh') expect(sameWording(made!.english, english.wording), `${path} ${english.id}`).toBe(true);
		}
	});

	it('counts every block of the English pages in its table', () => {
		const blocks = paths.reduce((sum, path) => sum + [blocksOf(content, 'en', path)!].flatMap(({ keyed, body }) => [...keyed, ...body]).length, 0);
		const counts = countStates(paths.map((path) => of(locale, path)));
		expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(blocks);
	});
});

it('the table has a row for every page and the totals', () => {
	const rows = statusTable(freshnessOf(content)).split('\n');
	expect(rows).toHaveLength(paths.length + 3);
	expect(rows.at(-1)).toMatch(/^total(\s+\d+){12}$/);
});

it('a record is written as it was read, a block a line', () => {
	const text = serializeTranslations(content.translations['ja-jp']);
	expect(JSON.parse(text)).toEqual(content.translations['ja-jp']);
	const blocks = Object.values(content.translations['ja-jp'].pages).reduce((sum, page) => sum + page.blocks.length, 0);
	expect(text.split('\n').filter((line) => line.includes('"id":'))).toHaveLength(blocks);
});
