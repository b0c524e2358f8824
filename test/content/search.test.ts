import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { createFinder } from '../../src/search/finder.ts';
import { fitted } from '../../src/search/payload.ts';
import { answersOf } from '../../src/search/records.ts';
import { metricsOf } from '../bench/search/metrics.ts';
import { queriesOf } from '../bench/search/queries.ts';
import { realContent } from '../support/content.ts';

// A floor below what `npm run bench:search` measures: a change of the words or the ranking must not fall through it.
const floor = { tuned: { mrr: 0.7, recall5: 0.85 }, frozen: { mrr: 0.7, recall5: 0.85 } };

const all = answersOf(realContent().content);
const noFullText = { find: () => Promise.resolve([]) };

describe('what people type', () => {
	it.each(localeKeys)('finds its answer in %s', async (locale) => {
		const payload = fitted({ ...all[locale], words: {}, others: [], triage: '', questions: '' });
		const finder = await createFinder(payload, noFullText, (records) => Promise.resolve([...records]), () => Promise.reject(new Error('No other language is needed.')));
		const asked = queriesOf(locale).queries.map((query) => ({
			query,
			results: finder.find(query.q, false).records.map(({ url }) => [url]),
		}));
		for (const part of ['tuned', 'frozen'] as const) {
			const { mrr, recall5, empty } = metricsOf(asked.filter(({ query }) => query.frozen === (part === 'frozen')));
			expect.soft(mrr, part).toBeGreaterThan(floor[part].mrr);
			expect.soft(recall5, part).toBeGreaterThan(floor[part].recall5);
			expect.soft(empty, part).toBeLessThanOrEqual(0.05);
		}
	});

	it.each(localeKeys)('is tested in %s by enough queries', (locale) => {
		const { queries, outOfScope } = queriesOf(locale);
		expect(queries.length).toBeGreaterThanOrEqual(60);
		expect(outOfScope.length).toBeGreaterThanOrEqual(15);
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
