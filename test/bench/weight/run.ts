// What a page weighs and how soon it is there, beside stock Starlight with the same pages, in real Chromium:
// npm run bench:weight -- --runs 3 --locales en,ja-jp
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../../src/commands/chromium.ts';
import { localeKeys } from '../../../src/locales.ts';
import { median } from '../median.ts';
import { kinds, serveSites, type Kind } from '../sites.ts';
import { searchKey, triageStep } from './paint.ts';
import { time, weigh, type Speed } from './visit.ts';

const { values } = parseArgs({
	options: { runs: { type: 'string', default: '3' }, locales: { type: 'string', default: localeKeys.join() } },
});
const runs = Number(values.runs);
const chosen = values.locales.split(',');
const pages = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
	chosen.map((locale) => ({ kind, locale, path: `${locale}/${kinds[kind]}` })),
);

/** A word of each language, as it is typed. */
const words: Record<string, string> = { en: 'outage', 'zh-tw': '服務要求', 'ru-ru': 'запрос', 'ja-jp': 'サービス' };

const sites = await serveSites();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
	await printWeights();
	await printSpeeds();
	await printPaints();
} finally {
	await browser.close();
	sites.close();
}

async function printWeights(): Promise<void> {
	const rows: Record<string, string | number>[] = [];
	for (const { kind, locale, path } of pages) {
		const [ours, plain] = [await weigh(browser, sites.ours + path), await weigh(browser, sites.plain + path)];
		const both = (read: (weight: typeof ours) => number) => `${read(ours)} / ${read(plain)}`;
		rows.push({
			kind,
			locale,
			HTML: both(({ html }) => html),
			'blocking CSS': both(({ css }) => css),
			'HTML + CSS': both(({ html, css }) => html + css),
			all: both(({ all }) => all),
			requests: both(({ requests }) => requests),
		});
	}
	console.log('\nBytes with brotli, ours / plain, without interaction; the icon of the tab, which both have, is not counted');
	console.table(rows);
}

async function printSpeeds(): Promise<void> {
	const rows: Record<string, string | number>[] = [];
	for (const { kind, locale, path } of pages) {
		const [ours, plain]: [Speed[], Speed[]] = [[], []];
		for (let run = 0; run < runs; run += 1) {
			ours.push(await time(browser, sites.ours + path));
			plain.push(await time(browser, sites.plain + path));
		}
		const both = (read: (speed: Speed) => number, digits = 0) =>
			`${median(ours.map(read)).toFixed(digits)} / ${median(plain.map(read)).toFixed(digits)}`;
		rows.push({
			kind,
			locale,
			'LCP ms': both(({ lcp }) => lcp),
			'LCP ratio': median(ours.map(({ lcp }, run) => lcp / plain[run]!.lcp)).toFixed(2),
			CLS: both(({ cls }) => cls, 3),
			'blocking ms': both(({ blocking }) => blocking),
			'longest task ms': both(({ longestTask }) => longestTask),
		});
	}
	console.log(`\nOn a slow line (slow 4G), at a quarter of the processor's speed: ours / plain, medians of ${runs} runs in turn`);
	console.log(
		`load ${loadavg()
			.map((load) => load.toFixed(1))
			.join(' ')}`,
	);
	console.table(rows);
}

async function printPaints(): Promise<void> {
	const rows: Record<string, string | number>[] = [];
	for (const locale of chosen) {
		const results: number[][] = [[], [], []];
		for (let run = 0; run < runs; run += 1) {
			results[0]!.push(await triageStep(browser, `${sites.ours}${locale}/triage/`));
			results[1]!.push(await searchKey(browser, `${sites.ours}${locale}/`, words[locale]!, 'site-search input[name=q]'));
			results[2]!.push(await searchKey(browser, `${sites.plain}${locale}/`, words[locale]!, 'site-search input'));
		}
		const [triage, ours, plain] = results.map(median);
		rows.push({ locale, 'triage step ms': triage!, 'search key ms': `${ours} / ${plain}` });
	}
	console.log(
		`\nFrom an input to its paint at a quarter of the processor's speed, by the browser's event timing (steps of 8 ms, 16 at least)`,
	);
	console.table(rows);
}
