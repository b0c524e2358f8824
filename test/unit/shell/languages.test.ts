import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/shell/nearest.ts';
import { localeFor } from '../../../src/shell/preferred-locale.ts';

describe('the language of a browser', () => {
	it.each([
		[['ja'], 'ja-jp'],
		[['fr', 'ru-UA', 'en'], 'ru-ru'],
		[['zh-Hant-HK'], 'zh-tw'],
		[['en-AU'], 'en'],
		[['fr'], undefined],
		[[], undefined],
	])('%j asks for %s', (languages, locale) => expect(localeFor(languages)).toBe(locale));
});

describe('the pages nearest to an address that leads nowhere', () => {
	const slugs = ['close-the-loop', 'roles-and-access', 'sla-credit', 'severity-and-response-times'];
	const near = (asked: string) => nearest(asked, slugs, (slug) => slug);

	it('are those a few letters or a shared word away', () => {
		expect(near('close-the-lop')[0]).toBe('close-the-loop');
		expect(near('severity')[0]).toBe('severity-and-response-times');
		expect(near('SLA-Credits.html')[0]).toBe('sla-credit');
	});

	it('are none where nothing is alike', () => {
		expect(near('wp-admin')).toEqual([]);
		expect(near('')).toEqual([]);
	});
});
