import { expect, it } from 'vitest';
import { builtFiles, builtPages } from '../support/dist.ts';

const pages = builtPages();
const files = new Set(builtFiles().map((file) => `/${file}`));
const ids = new Map(
	pages.map(({ address, document }) => [address, new Set(document.querySelectorAll('[id]').map((element) => element.id))]),
);

it('no id stands twice on a page', () => {
	for (const { address, document } of pages) {
		const all = document.querySelectorAll('[id]').map((element) => element.id);
		expect(
			all.filter((id, index) => all.indexOf(id) !== index),
			address,
		).toEqual([]);
	}
});

it('every link and every file a page asks for leads somewhere, its anchor too', () => {
	const broken: string[] = [];
	let count = 0;
	for (const { address, document } of pages) {
		for (const element of document.querySelectorAll('a[href], link[href], script[src], img[src], form[action]')) {
			const target = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')!;
			if (/^(https?:|mailto:|data:)/.test(target)) continue;
			const url = new URL(target, `http://site${address}`);
			const anchor = decodeURIComponent(url.hash.slice(1));
			const there = files.has(url.pathname) || ids.has(url.pathname);
			if (!there || (anchor !== '' && !ids.get(url.pathname)?.has(anchor))) broken.push(`${address} → ${target}`);
			count += 1;
		}
	}
	expect([...new Set(broken)]).toEqual([]);
	expect(count).toBeGreaterThan(5_000);
});

it('nothing is asked of another origin', () => {
	for (const { address, document } of pages) {
		const foreign = document
			.querySelectorAll('script[src], img[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]')
			.filter((element) => /^(https?:)?\/\//.test(element.getAttribute('src') ?? element.getAttribute('href') ?? ''));
		expect(foreign.map(String), address).toEqual([]);
	}
});
