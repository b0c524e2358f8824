// Lighthouse's mobile scores of each kind of page, beside stock Starlight with the same pages:
// npm run bench:lighthouse -- --runs 1 --locales en,ja-jp --kinds home,guide
import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs, promisify } from 'node:util';
import { ensureChromium } from '../../../src/commands/chromium.ts';
import { localeKeys } from '../../../src/locales.ts';
import { median } from '../median.ts';
import { kinds, serveSites, type Kind } from '../sites.ts';
import { ensureLighthouse } from './install.ts';

/** Of Lighthouse's report what is printed. */
interface Report {
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; numericValue?: number; displayValue?: string }>;
}

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '1' },
		locales: { type: 'string', default: localeKeys.join() },
		kinds: { type: 'string', default: Object.keys(kinds).join() },
	},
});
const execute = promisify(execFile);
const command = ensureLighthouse();
const chromium = ensureChromium();
const sites = await serveSites();
const rows: Record<string, string>[] = [];
const losses = new Set<string>();
try {
	for (const kind of values.kinds.split(',') as Kind[]) {
		for (const locale of values.locales.split(',')) await measure(kind, locale);
	}
} finally {
	sites.close();
}
console.log(`\nOurs / plain, mobile; load ${loadavg()[0]!.toFixed(1)}`);
console.table(rows);
console.log(losses.size === 0 ? 'Nothing of ours scores below 100.' : `Audits of ours below their full points:\n${[...losses].join('\n')}`);

async function measure(kind: Kind, locale: string): Promise<void> {
	const path = `${locale}/${kinds[kind]}`;
	const runs: { ours: Report; plain: Report }[] = [];
	for (let run = 0; run < Number(values.runs); run += 1) {
		runs.push({ ours: await audit(sites.ours + path), plain: await audit(sites.plain + path) });
	}
	for (const { ours } of runs) for (const loss of lossesOf(ours)) losses.add(`${kind} ${locale}: ${loss}`);
	const lcp = ({ audits }: Report) => audits['largest-contentful-paint']?.numericValue ?? Number.NaN;
	const both = (read: (report: Report) => number) =>
		`${median(runs.map(({ ours }) => read(ours))).toFixed(0)} / ${median(runs.map(({ plain }) => read(plain))).toFixed(0)}`;
	const names = Object.keys(runs[0]!.ours.categories);
	const row = {
		kind,
		locale,
		...Object.fromEntries(names.map((name) => [name, both(({ categories }) => (categories[name]?.score ?? 0) * 100)])),
		'LCP ms': both(lcp),
		'LCP ratio': median(runs.map(({ ours, plain }) => lcp(ours) / lcp(plain))).toFixed(2),
	};
	rows.push(row);
	// What was measured is told at once: a later audit may fail.
	console.log(Object.values(row).join('  '));
}

/** Chromium now and then gives Lighthouse no trace of its own tab, and the next time does. */
async function audit(address: string, attempts = 3): Promise<Report> {
	try {
		return await auditOnce(address);
	} catch (failure) {
		if (attempts === 1) throw new Error(`Lighthouse failed on ${address}: ${(failure as { stderr?: string }).stderr ?? String(failure)}`);
		return audit(address, attempts - 1);
	}
}

/** In a process of its own, while this one serves the sites. */
async function auditOnce(address: string): Promise<Report> {
	const flags = ['--quiet', '--output=json', '--output-path=stdout', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
	const env = { ...process.env, CHROME_PATH: chromium };
	const { stdout } = await execute('node', [command, address, ...flags], { maxBuffer: 2 ** 28, env });
	return JSON.parse(stdout) as Report;
}

function lossesOf({ categories, audits }: Report): string[] {
	return Object.entries(categories).flatMap(([name, { auditRefs }]) =>
		auditRefs
			.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
			.map(({ id }) => `${name}, ${id}: ${audits[id]?.displayValue ?? audits[id]?.score}`),
	);
}
