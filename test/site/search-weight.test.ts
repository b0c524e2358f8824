import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/commands/run.ts';
import { localeKeys, type Locale } from '../../src/locales.ts';
import { createFinder } from '../../src/search/finder.ts';
import { lexiconAsData } from '../../src/search/lexicon-plugin.ts';
import type { SearchPayload } from '../../src/search/payload.ts';
import { unpacked, type PackedPayload } from '../../src/search/unpacking.ts';
import { queriesOf } from '../bench/search/queries.ts';
import { builtFiles, dist } from '../support/dist.ts';

const text = (path: string) => readFileSync(join(dist, path), 'utf8');
const weights = new Map<string, number>();
function weightOf(path: string): number {
	if (!weights.has(path)) weights.set(path, brotliCompressSync(readFileSync(join(dist, path))).length);
	return weights.get(path)!;
}
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

/** What finds and ranks, ours or not, and what cuts words to stems. */
const engine =
	/minisearch|@orama\/stemmers|\/(?:answers|compounds|full-text|hits|parts|postings|ranking|rarity|runs|spelling|synonyms|weights)\.ts$/;

/** What comes with the controls of every page, whether somebody searches or not. */
const everywhere = /\/(?:shell\/(?:address|storage|sheet)|interface\/plural)\.ts$/;

/** A script and what it imports or names, but for the controls and what they need. */
function scriptsFrom(name: string, seen = new Set<string>()): Set<string> {
	if (seen.has(name) || /^(?:page|controls)\./.test(name)) return seen;
	seen.add(name);
	for (const [, other] of text(`_astro/${name}`).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) scriptsFrom(other!, seen);
	return seen;
}

const files = builtFiles();
const panel = files.find((file) => /^_astro\/panel\..*\.js$/.test(file))!.replace('_astro/', '');
/** What is loaded when the search is wanted; what opens it is one of the controls. */
const scripts = sum([...scriptsFrom(panel)].map((name) => weightOf(`_astro/${name}`)));
const controls = weightOf(files.find((file) => /^_astro\/controls\..*\.js$/.test(file))!);
const looks = weightOf(files.find((file) => /^_astro\/panel\..*\.css$/.test(file))!);

/** @returns bytes of a module of the search and of all it imports, without the engine and without what it loads later. */
async function ownWeight(module: 'open' | 'panel'): Promise<number> {
	const built = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		// The code for loading a script later serves every page.
		plugins: [lexiconAsData(), { name: 'later', enforce: 'pre', transform: (code) => code.replace(/\bimport\('/g, "later('") }],
		build: {
			write: false,
			rolldownOptions: { input: join(root, `src/search/${module}.ts`), external: [engine, everywhere], preserveEntrySignatures: 'strict' },
		},
	});
	const [script] = 'output' in built ? built.output : [];
	// As the site is built, the engine is in the same file: there is nothing to import.
	return brotliCompressSync(script!.code.replace(/import[^;]*?from"[^"]+";/g, '')).length;
}

describe('the search weighs', () => {
	it('at most 6 kB of script beside the engine, and with the engine and the answers at most 45', async () => {
		const own = { open: await ownWeight('open'), panel: await ownWeight('panel') };
		expect(own.open).toBeGreaterThan(300);
		expect(own.panel).toBeGreaterThan(3_000);
		expect(own.open + own.panel).toBeLessThanOrEqual(6_000);
		for (const locale of localeKeys)
			expect.soft(scripts - own.panel + weightOf(`search/${locale}.json`), locale).toBeLessThanOrEqual(45_000);
	});

	it.each(localeKeys)('to the first answer in %s at most 60 kB, and with the full text at most 130, whatever is asked', async (locale) => {
		const first = controls + scripts + looks + weightOf(`search/${locale}.json`);
		expect(first).toBeLessThanOrEqual(60_000);
		const payload = unpacked(JSON.parse(text(`search/${locale}.json`)) as PackedPayload);
		const costs: number[] = [];
		for (const query of someQueries(locale)) costs.push(await costOfMore(payload, query));
		expect(costs.filter((cost) => cost > 0).length).toBeGreaterThan(5);
		expect(first + Math.max(...costs)).toBeLessThanOrEqual(130_000);
	});
});

/** Each fifth query, and all to which the guide has no answer: these are looked for in every language. */
const someQueries = (locale: Locale): string[] => {
	const { queries, outOfScope } = queriesOf(locale);
	return [...queries.filter((_, place) => place % 5 === 0), ...outOfScope, { q: 'zzzz qqqq xxxx' }].map(({ q }) => q);
};

/** @returns bytes of what a query loads besides the first answers: of the full text, and of other languages' where nothing is found. */
async function costOfMore(payload: SearchPayload, query: string): Promise<number> {
	const loaded = new Set<string>();
	const finder = await createFinder(payload, <T>(address: string): Promise<T> => {
		const path = address.replace(/^\//, '').replace(/\?.*/, '');
		loaded.add(path);
		return Promise.resolve(JSON.parse(text(path)) as T);
	});
	if (!finder.find(query, false).complete) await finder.findMore(query, false);
	return sum([...loaded].map(weightOf));
}
