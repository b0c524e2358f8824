import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { builtPages, dist } from '../support/dist.ts';

const pages = builtPages();

/** @returns a script and all it imports, as addresses. */
function withImports(address: string, seen = new Set<string>()): Set<string> {
	if (seen.has(address)) return seen;
	seen.add(address);
	const source = readFileSync(join(dist, address), 'utf8');
	for (const [, path] of source.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) withImports(join(address, '..', path!), seen);
	return seen;
}

describe('the triage', () => {
	it.each(localeKeys)('asks in %s for at most 6 kB of script of its own, gzipped', (locale) => {
		const { document } = pages.find(({ address }) => address === `/${locale}/triage/`)!;
		const own = document
			.querySelectorAll('script[src]')
			.map((script) => script.getAttribute('src')!)
			.filter((src) => /Triage/.test(src));
		expect(own).toHaveLength(1);
		const bytes = [...withImports(own[0]!)].reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length, 0);
		expect(bytes).toBeGreaterThan(500);
		expect(bytes).toBeLessThanOrEqual(6_000);
	});
});

const limits = { painted: 14_600, allQuestions: 20_000, starter: 1_200, transferred: 22_000, requests: 8 };
/** A page with more text than fits into a first round trip: it must not grow. */
const longPages: Record<string, number> = { '/ru-ru/guide/glossary/': 14_600 };
const compressed = (content: Buffer): number => brotliCompressSync(content).length;
const sizes = new Map<string, number>();
function sizeOf(address: string): number {
	if (!sizes.has(address)) sizes.set(address, compressed(readFileSync(join(dist, address))));
	return sizes.get(address)!;
}

/** @returns the addresses of all that a page loads by itself, and of them those that hold up its first paint. */
function loadedBy({ document }: (typeof pages)[number]): { all: string[]; blocking: string[] } {
	const sheets = document.querySelectorAll('link[rel=stylesheet]');
	const address = (link: (typeof sheets)[number]) => link.getAttribute('href')!;
	const scripts = document.querySelectorAll('script[src]').flatMap((script) => [...withImports(script.getAttribute('src')!)]);
	const icons = document.querySelectorAll('link[rel~=icon]').map(address);
	return {
		all: [...new Set([...sheets.map(address), ...scripts, ...icons])],
		blocking: sheets.filter((sheet) => sheet.getAttribute('media') !== 'print').map(address),
	};
}

const isAllQuestions = (address: string): boolean => address.endsWith('/faq/');

describe('what a page costs, in brotli', () => {
	const read = pages.filter(({ address }) => /^\/[a-z-]+\/(?:$|guide\/|faq\/)/.test(address));
	const weighed = read.map((page) => {
		const { all, blocking } = loadedBy(page);
		const html = compressed(Buffer.from(page.html));
		const sum = (addresses: string[]) => addresses.reduce((bytes, address) => bytes + sizeOf(address), html);
		return { address: page.address, painted: sum(blocking), transferred: sum(all), requests: 1 + all.length };
	});

	it('nothing but the page itself holds up its first paint', () => {
		expect(pages.filter((page) => loadedBy(page).blocking.length > 0).map(({ address }) => address)).toEqual([]);
		const waited = pages.filter(({ document }) =>
			document.querySelectorAll('script[src]').some((script) => script.getAttribute('type') !== 'module'),
		);
		expect(waited.map(({ address }) => address)).toEqual([]);
	});

	it('a page of the guide, a question and the home page are painted from what fits into a first round trip', () => {
		expect(weighed.length).toBeGreaterThan(120);
		const one = weighed.filter(({ address }) => !isAllQuestions(address));
		expect(one.filter(({ address, painted }) => painted > (longPages[address] ?? limits.painted))).toEqual([]);
	});

	it.each(localeKeys)('all questions in %s are painted from little more', (locale) => {
		const { painted } = weighed.find(({ address }) => address === `/${locale}/faq/`)!;
		expect(painted).toBeLessThanOrEqual(limits.allQuestions);
	});

	it('all that is loaded without a hand on the page is light and comes in few requests', () => {
		expect(weighed.filter(({ address }) => isAllQuestions(address))).toHaveLength(localeKeys.length);
		expect(weighed.filter(({ transferred, requests }) => transferred > limits.transferred || requests > limits.requests)).toEqual([]);
	});
});

describe('a page that nobody touches', () => {
	const page = pages.find(({ address }) => address === '/ja-jp/guide/close-the-loop/')!;
	const scripts = loadedBy(page).all.filter((address) => address.endsWith('.js'));
	const code = (address: string) => readFileSync(join(dist, address), 'utf8');
	const starter = scripts.map(code).join();
	const controls = /(?<=import\(.\.\/)controls\.[\w-]+\.js/.exec(starter)?.[0];

	it('loads one script, which brings the controls', () => {
		expect(scripts).toHaveLength(1);
		expect(sizeOf(scripts[0]!)).toBeLessThanOrEqual(limits.starter);
		expect(starter).not.toContain('guide-with');
		expect(code(`/_astro/${controls}`)).toContain('guide-with');
	});

	it('has nothing of the second language, and of its controls neither while that is off', () => {
		expect(starter + code(`/_astro/${controls}`)).not.toMatch(/twin`\)|className=[`"']twin/);
		expect(page.html).not.toContain('.twin{');
	});
});

it('text in another language says which', () => {
	const unmarked = pages.flatMap(({ address, document }) =>
		address.startsWith('/en/')
			? []
			: document
					.querySelectorAll('pre')
					.filter((block) => block.getAttribute('lang') !== 'en')
					.map(() => address),
	);
	expect(unmarked).toEqual([]);
	expect(pages.filter(({ document }) => document.querySelector('pre[lang=en]')).length).toBeGreaterThanOrEqual(4);
});
