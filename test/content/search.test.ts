import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/interface/words.ts';
import { localeKeys } from '../../src/locales.ts';
import { createFinder } from '../../src/search/finder.ts';
import { createFullText } from '../../src/search/full-text.ts';
import { fullTextIndex } from '../../src/search/full-text-index.ts';
import { resultWords } from '../../src/search/dialog.ts';
import { packed } from '../../src/search/packing.ts';
import { fitted, type SearchPayload } from '../../src/search/payload.ts';
import { lexicon } from '../../src/search/lexicon.ts';
import { slotsOf } from '../../src/search/query.ts';
import { answersOf } from '../../src/search/records.ts';
import { metricsOf } from '../bench/search/metrics.ts';
import { queriesOf } from '../bench/search/queries.ts';
import { realContent } from '../support/content.ts';

// A floor below what `npm run bench:search` measures: a change of the words or the ranking must not fall through it.
const floor = { tuned: { mrr: 0.97, recall5: 0.985 }, frozen: { mrr: 0.88, recall5: 0.95 } };
/** Of the questions to which the guide has no answer, the share that may get one all the same. */
const mostAstray = 0.35;

const { content } = realContent();
const all = answersOf(content);
const nowhere = () => Promise.reject(new Error('The first answers need no more.'));
const bare: Omit<SearchPayload, 'records' | 'synonyms' | 'elsewhere'> = { whole: true, parts: [], words: resultWords(createWords(content.words, 'en'), 'en'), lexicon, others: [], fullText: { start: '', end: '', parts: 1 } };

describe('what people type', () => {
	it.each(localeKeys)('finds its answer in %s', async (locale) => {
		const payload = fitted({ ...all[locale], ...bare });
		const finder = await createFinder(payload, nowhere);
		const asked = queriesOf(locale).queries.map((query) => ({
			query,
			results: finder.find(query.q, false).records.map(({ url }) => [url]),
		}));
		for (const part of ['tuned', 'frozen'] as const) {
			const { mrr, recall5, empty } = metricsOf(asked.filter(({ query }) => query.frozen === (part === 'frozen')));
			expect.soft(mrr, part).toBeGreaterThan(floor[part].mrr);
			expect.soft(recall5, part).toBeGreaterThan(floor[part].recall5);
			expect.soft(empty, part).toBeLessThanOrEqual(0.015);
		}
		const astray = queriesOf(locale).outOfScope.filter(({ q }) => finder.find(q, false).records.length > 0);
		expect.soft(astray.length / queriesOf(locale).outOfScope.length, astray.map(({ q }) => q).join('; ')).toBeLessThanOrEqual(mostAstray);
	});

	it.each(localeKeys)('finds in %s the pages that no file is, by their own words', async (locale) => {
		const finder = await createFinder(fitted({ ...all[locale], ...bare }), nowhere);
		for (const [path, words] of Object.entries(content.synonyms[locale].pages)) {
			expect(words.length, path).toBeGreaterThan(0);
			expect(finder.find(words[0]!, false).records[0]?.url, words[0]).toBe(`/${locale}/${path}/`);
		}
	});

	it.each(localeKeys)('is tested in %s by enough queries', (locale) => {
		const { queries, outOfScope } = queriesOf(locale);
		expect(queries.length).toBeGreaterThanOrEqual(60);
		expect(outOfScope.length).toBeGreaterThanOrEqual(12);
		expect(queries.filter(({ frozen }) => frozen).length).toBeGreaterThanOrEqual(20);
	});

	it.each(localeKeys)('is answered in %s by records that lead somewhere', (locale) => {
		const urls = all[locale].records.map(({ url }) => url);
		expect(new Set(urls).size).toBe(urls.length);
		for (const { title, text, url } of all[locale].records) {
			expect(title, url).not.toBe('');
			expect(text, url).not.toMatch(/<(?:Fact|Label|Source)|\bundefined\b/);
		}
	});
});

describe('the full text', () => {
	it.each(localeKeys)('finds in %s what the first answers leave out, in parts that stay small', async (locale) => {
		const { records } = all[locale];
		const { parts, files } = fullTextIndex(records);
		const loaded = new Map<string, string>();
		const fullText = createFullText({ start: '', end: '', parts }, <T>(name: string) => {
			loaded.set(name, JSON.stringify(files.get(name)));
			return Promise.resolve(structuredClone(files.get(name)) as T);
		});
		const cut = new Map(fitted({ ...all[locale], ...bare }).records.map(({ url, text }) => [url, text]));
		const hidden = records.filter(({ url, text }) => text.length > cut.get(url)!.length + 200);
		expect(hidden.length).toBeGreaterThan(20);
		let right = 0;
		for (const { url, text } of hidden.slice(0, 20)) {
			loaded.clear();
			const start = cut.get(url)!.length + 80;
			const found = await fullText(slotsOf(text.slice(start, start + 40).replace(/^[\w\u0400-\u04ff]+|[\w\u0400-\u04ff]+$/g, '')));
			const record = found.find((one) => one.url === url);
			if (record) expect(record.text).toBe(text);
			right += record ? 1 : 0;
			expect.soft([...loaded.values()].reduce((sum, part) => sum + brotliCompressSync(part).length, 0)).toBeLessThan(65_000);
		}
		// What stands in many places is shown from a few of them.
		expect(right).toBeGreaterThanOrEqual(12);
	});

	it.each(['en', 'ru-ru'] as const)('finds in %s a word that only a text holds, with one wrong letter', async (locale) => {
		const { records } = all[locale];
		const { parts, files } = fullTextIndex(records);
		const fullText = createFullText({ start: '', end: '', parts }, <T>(name: string) => Promise.resolve(files.get(name) as T));
		const holders = Map.groupBy(
			records.flatMap(({ url, text }) => [...new Set(text.toLowerCase().match(/(?<!\p{L})\p{Ll}{8,}(?!\p{L})/gu))].map((word) => ({ word, url }))),
			({ word }) => word.slice(0, 5),
		);
		const rare = [...holders].filter(([, own]) => own.length === 1).map(([, [own]]) => own!);
		const asked = rare.filter((_, place) => place % Math.ceil(rare.length / 60) === 0);
		expect(asked.length).toBeGreaterThan(40);
		let right = 0;
		for (const { word, url } of asked) {
			const found = await fullText(slotsOf(`${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}`));
			right += found.some((record) => record.url === url) ? 1 : 0;
		}
		expect(right / asked.length).toBeGreaterThanOrEqual(0.7);
	});

	it('keeps the first answers of a guide of any size light, and says that there is more', () => {
		const { records } = all['ja-jp'];
		const many = Array.from({ length: 20 }, (_, copy) => records.map((record) => ({ ...record, url: `/${copy}${record.url}`, title: `${copy} ${record.title}` }))).flat();
		const payload = fitted({ ...all['ja-jp'], ...bare, records: many });
		expect(payload.whole).toBe(false);
		expect(payload.records.length).toBeGreaterThan(100);
		expect(brotliCompressSync(JSON.stringify(packed(payload))).length).toBeLessThan(40_000);
	});
});
