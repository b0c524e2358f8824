// How well the search answers what people type, beside stock Pagefind on the same pages, in Chromium.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../../src/commands/chromium.ts';
import { root, run } from '../../../src/commands/run.ts';
import { serve } from '../../../src/commands/serve.ts';
import { localeKeys, type Locale } from '../../../src/locales.ts';
import { metricsOf, rankOf } from './metrics.ts';
import { queriesOf, type Query } from './queries.ts';

const site = join(root, 'test/.output/bench-search');

interface Asked {
	/** Best first, each with the addresses it leads to. */
	results: string[][];
	/** From the key to the painted results, in ms. */
	time: number;
}

/** One search, ready to be asked. */
interface Contender {
	name: string;
	ask(query: string): Promise<Asked>;
}

if (!run('astro', 'build', '--silent')) process.exit(1);
rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
cpSync(join(root, 'dist'), site, { recursive: true });
await indexAsStock();
const { server, address } = await serve(site, '/', 4700);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const table: Record<string, unknown>[] = [];
const missed: string[] = [];
for (const locale of localeKeys) await measure(locale);
await browser.close();
server.closeAllConnections();
server.close();
console.table(table);
console.log(missed.join('\n'));

/** Pagefind as Starlight runs it: over each page's main part. */
async function indexAsStock(): Promise<void> {
	const { index } = await createIndex({
		rootSelector: 'main',
		// What is no text of the guide: it would tell against the stock search.
		excludeSelectors: ['.page-end', '.page-facts', 'bilingual-view', '.stale-note'],
	});
	for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
		if (/^(?:404|index)\.html$/.test(file)) continue;
		await index!.addHTMLFile({ sourcePath: file, content: readFileSync(join(site, file), 'utf8') });
	}
	await index!.writeFiles({ outputPath: join(site, 'stock') });
	await close();
}

async function measure(locale: Locale): Promise<void> {
	const { queries, outOfScope } = queriesOf(locale);
	for (const open of [ours, stock]) {
		const weight = await weigh(open, locale, queries[0]!);
		const { contender, leave } = await open(locale);
		const results: { query: Query; results: string[][]; time: number }[] = [];
		for (const query of queries) results.push({ query, ...(await contender.ask(query.q)) });
		const wrong: { frozen: boolean; answered: boolean }[] = [];
		for (const { q, frozen } of outOfScope) wrong.push({ frozen, answered: (await contender.ask(q)).results.length > 0 });
		for (const frozen of [false, true]) {
			const part = results.filter(({ query }) => query.frozen === frozen);
			const { queries: count, ...shares } = metricsOf(part);
			const astray = wrong.filter((one) => one.frozen === frozen);
			const times = part.map(({ time }) => time).sort((one, other) => one - other);
			table.push({
				locale,
				search: contender.name,
				part: frozen ? 'frozen' : 'tuned',
				queries: count,
				...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share.toFixed(3)])),
				'wrong, out of scope': `${astray.filter(({ answered }) => answered).length}/${astray.length}`,
				'p50 ms': times[Math.floor(times.length / 2)]!.toFixed(0),
				'p95 ms': times[Math.floor(times.length * 0.95)]!.toFixed(0),
				'first answer kB': (weight / 1000).toFixed(1),
			});
		}
		if (open === ours) {
			for (const { query, results: found } of results)
				if (!query.frozen && rankOf(found, query) !== 1)
					missed.push(`${locale}  ${rankOf(found, query) || '–'}  ${query.q}  (wanted ${query.want[0]})`);
		}
		await leave();
	}
}

type Opening = (locale: Locale, onBytes?: (bytes: number) => void) => Promise<{ contender: Contender; leave: () => Promise<void> }>;

async function pageOf(locale: Locale, onBytes?: (bytes: number) => void): Promise<Page> {
	// Stock Pagefind asks for more than the guide's policy gives.
	const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(`${address}${locale}/`, { waitUntil: 'networkidle' });
	// What a host with compression sends: Pagefind's own files are compressed already.
	page.on('response', (response) => {
		void response.body().then(
			(body) => onBytes?.(/\.(?:pf_\w+|pagefind)$/.test(new URL(response.url()).pathname) ? body.length : brotliCompressSync(body).length),
			() => {},
		);
	});
	return page;
}

async function ours(locale: Locale, onBytes?: (bytes: number) => void): ReturnType<Opening> {
	const page = await pageOf(locale, onBytes);
	await page.keyboard.press('Control+k');
	await page.locator('site-search fieldset').waitFor({ state: 'attached' });
	const ask = async (query: string): Promise<Asked> => {
		const time = await page.evaluate(async (typed) => {
			const input = document.querySelector<HTMLInputElement>('site-search input[name=q]')!;
			input.value = typed;
			const begun = performance.now();
			input.dispatchEvent(new InputEvent('input', { bubbles: true }));
			await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
			return performance.now() - begun;
		}, query);
		await page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
		const urls = await page.locator('[data-search-results] > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
		return { results: urls.map((url) => [url]), time };
	};
	return { contender: { name: 'ours', ask }, leave: () => page.context().close() };
}

/** A page is right where it or one of the sections listed with it is. */
async function stock(locale: Locale, onBytes?: (bytes: number) => void): ReturnType<Opening> {
	const page = await pageOf(locale, onBytes);
	const ask = (query: string): Promise<Asked> =>
		page.evaluate(async (typed) => {
			interface Found {
				url: string;
				sub_results: { url: string }[];
			}
			const bundle = '/stock/pagefind.js';
			const pagefind = (await import(bundle)) as { search(query: string): Promise<{ results: { data(): Promise<Found> }[] }> };
			const begun = performance.now();
			const { results } = await pagefind.search(typed);
			const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
			await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
			return {
				results: found.map(({ url, sub_results: sections }) => [url, ...sections.map((section) => section.url)]),
				time: performance.now() - begun,
			};
		}, query);
	return { contender: { name: 'Pagefind', ask }, leave: () => page.context().close() };
}

/** @returns bytes over the wire from the first key to the first answer, with brotli. */
async function weigh(open: Opening, locale: Locale, { q }: Query): Promise<number> {
	let bytes = 0;
	const { contender, leave } = await open(locale, (more) => (bytes += more));
	await contender.ask(q);
	await new Promise((resolve) => setTimeout(resolve, 300));
	await leave();
	return bytes;
}
