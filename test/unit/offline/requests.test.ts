import { describe, expect, it } from 'vitest';
import { kindOf, pagePath, partIn, patience } from '../../../src/offline/requests.ts';

const home = 'https://guide.example/guide/';
const asked = (below: string, other: object = {}) =>
	kindOf(
		{ method: 'GET', mode: 'cors', url: below.startsWith('https:') ? below : home + below, ranged: false, build: null, ...other },
		home,
	);

describe('a request', () => {
	it('for a page is answered by the server or the copy, whatever its query says', () => {
		for (const below of ['', 'ja-jp/', 'ja-jp/triage/?whose=customer', 'en/faq/?q=%E0%A4%A', 'en/nothing'])
			expect(asked(below, { mode: 'navigate' })).toBe('page');
	});

	it('for what has its version in its address may come from any copy', () => {
		expect(asked('_astro/panel.C8zDUN1m.css')).toBe('fixed');
		expect(asked('search/ja-jp.json?v=58c0a1b9')).toBe('fixed');
		expect(asked('search/ja-jp/terms-3.json?v=58c0a1b9')).toBe('fixed');
		expect(asked('search/ja-jp.json')).toBe('untouched');
	});

	it('of a page for its twin says which build it is of', () => {
		expect(asked('en/faq/', { build: 'a1' })).toBe('twin');
		expect(asked('en/faq/')).toBe('untouched');
	});

	it('that sends something, asks for a part of a file, or leads elsewhere is left alone', () => {
		expect(asked('en/', { mode: 'navigate', method: 'POST' })).toBe('untouched');
		expect(asked('sw.js', { method: 'HEAD' })).toBe('untouched');
		expect(asked('_astro/a.js', { ranged: true })).toBe('untouched');
		expect(asked('https://guide.example/other/', { mode: 'navigate' })).toBe('untouched');
		expect(asked('https://evil.example/guide/en/', { mode: 'navigate' })).toBe('untouched');
		expect(asked('offline/en.0.json')).toBe('untouched');
	});
});

it('a page is found by each of its addresses, and the one without its slash leads to the other', () => {
	expect(pagePath('/guide/en/faq/')).toEqual({ path: '/guide/en/faq/', moved: false });
	expect(pagePath('/guide/en/faq/index.html')).toEqual({ path: '/guide/en/faq/', moved: false });
	expect(pagePath('/guide/en/faq')).toEqual({ path: '/guide/en/faq/', moved: true });
	expect(pagePath('/guide/404.html')).toEqual({ path: '/guide/404.html', moved: false });
});

it('a path belongs to the part of its language', () => {
	expect(partIn('/guide/ja-jp/faq/', '/guide/', ['shell', 'en', 'ja-jp'])).toBe('ja-jp');
	expect(partIn('/guide/ru-ru/faq/', '/guide/', ['shell', 'en', 'ja-jp'])).toBeUndefined();
	expect(partIn('/guide/', '/guide/', ['shell', 'en'])).toBeUndefined();
});

it('a server that has just failed is waited for only briefly', () => {
	expect(patience(1_000)).toBeLessThan(patience(60_000));
	expect(patience(Infinity)).toBe(patience(60_000));
});
