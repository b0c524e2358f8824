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

describe('the bilingual view', () => {
	it.each(localeKeys)('costs in %s at most 1.5 kB of script while it is off, in brotli', (locale) => {
		const { document } = pages.find(({ address }) => address === `/${locale}/guide/close-the-loop/`)!;
		const scripts = document.querySelectorAll('script[src]').map((script) => script.getAttribute('src')!);
		const own = scripts.filter((src) => /BilingualView/.test(src));
		expect(own).toHaveLength(1);
		// What the other scripts of the page bring along is there without it.
		const others = new Set(scripts.filter((src) => !own.includes(src)).flatMap((src) => [...withImports(src)]));
		const inline = document.querySelectorAll('head script:not([src])').filter((script) => script.textContent.includes('guide-view'));
		expect(inline).toHaveLength(1);
		const added = [...withImports(own[0]!)].filter((path) => !others.has(path)).map((path) => readFileSync(join(dist, path)));
		const bytes = [...added, Buffer.from(inline[0]!.textContent)].reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
		expect(bytes).toBeGreaterThan(500);
		expect(bytes).toBeLessThanOrEqual(1_500);
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
