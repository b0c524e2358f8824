import { describe, expect, it } from 'vitest';
import { handed, received } from '../../src/docs/handed.ts';
import { localeKeys } from '../../src/locales.ts';
import { twinsOf } from '../../src/machines/twins.ts';
import { searchSources } from '../../src/search/sources.ts';
import { realContent } from '../support/content.ts';

describe('content that is handed to a thread', () => {
	const { content } = realContent();
	// As a thread gets it.
	const there = received(structuredClone(handed(content)));

	it('is found by the same words', () => {
		expect(searchSources(there)).toEqual(searchSources(content));
	});

	it.each(localeKeys)('is told alike to machines, in %s', (locale) => {
		expect([...twinsOf(there, locale)]).toEqual([...twinsOf(content, locale)]);
	});
});
