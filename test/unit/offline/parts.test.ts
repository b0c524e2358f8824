import { expect, it } from 'vitest';
import { mostBytes, partsOf } from '../../../src/offline/parts.ts';

const files = (paths: string[], bytes = 10) => paths.map((path) => ({ path, bytes }));

it('a part holds the pages of its language and what its search loads, the most needed first', () => {
	const parts = partsOf(
		files([
			'404.html',
			'_astro/a.js',
			'favicon.svg',
			'index.html',
			'ja-jp/404.html',
			'ja-jp/faq/index.html',
			'ja-jp/faq/x/index.html',
			'ja-jp/guide/a/index.html',
			'ja-jp/guide/a/index.md',
			'ja-jp/handbook/index.html',
			'ja-jp/index.html',
			'ja-jp/offline/index.html',
			'ja-jp/pages.json',
			'ja-jp/translations/index.html',
			'ja-jp/view.json',
			'ja-jp/triage/index.html',
			'search/ja-jp.json',
			'search/ja-jp/terms-0.json',
			'search/ja-jpx.json',
			'sitemap-0.xml',
		]),
		['ja-jp'],
	);
	expect(parts.get('shell')).toEqual(['_astro/a.js', 'favicon.svg', 'index.html']);
	expect(parts.get('ja-jp')).toEqual([
		'ja-jp/offline/index.html',
		'ja-jp/view.json',
		'ja-jp/index.html',
		'ja-jp/triage/index.html',
		'ja-jp/faq/index.html',
		'search/ja-jp.json',
		'ja-jp/guide/a/index.html',
		'ja-jp/faq/x/index.html',
		'ja-jp/translations/index.html',
		'search/ja-jp/terms-0.json',
	]);
});

it('a part of a guide of any size takes up no more than it may', () => {
	const many = Array.from({ length: 1_000 }, (_, index) => `en/faq/q${index}/index.html`);
	const kept = partsOf([...files(many, 60_000), ...files(['en/triage/index.html'], 60_000)], ['en']).get('en')!;
	expect(kept[0]).toBe('en/triage/index.html');
	expect(kept).toHaveLength(mostBytes / 60_000);
});
