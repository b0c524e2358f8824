// What a build costs as the guide grows, beside stock Starlight with the same pages:
// npm run bench:scale -- --pages 1000,4000 --runs 3
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../../../src/docs/load.ts';
import { localeKeys, translationKeys } from '../../../src/locales.ts';
import { forkGuide } from '../../support/fork.ts';
import { measuredBuild, type BuildUse } from '../build.ts';
import { median } from '../median.ts';
import { removePlainSite, writePlainSite } from '../plain/site.ts';
import { growContent } from './pages.ts';
import { bytesBelow, listBytes, pageBytes, type PageBytes } from './weights.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000,4000' }, runs: { type: 'string', default: '3' } } });
const sizes = values.pages.split(',').map(Number);
const runs = Number(values.runs);

/** A site of so many pages, to be built again and again. */
interface Contender {
	name: 'ours' | 'plain';
	pages: number;
	folder: string;
	builds: BuildUse[];
	remove(): void;
}

const weighed = new Map<string, PageBytes>();
const contenders = sizes.flatMap(contendersOf);
try {
	for (let run = 1; run <= runs; run += 1) for (const contender of contenders) buildOnce(contender, run);
	console.log(
		`\n${runs} runs, medians; ${cpus().length} cores, load ${loadavg()
			.map((load) => load.toFixed(1))
			.join(' ')}`,
	);
	console.table(contenders.map(rowOf));
	console.log('What holds a line or more of each page grows with their number: kB in brotli');
	console.table(Object.fromEntries(sizes.map((pages) => [pages, listBytes(join(find('ours', pages).folder, 'dist'))])));
	for (const line of verdicts()) console.log(line);
} finally {
	for (const { remove } of contenders) remove();
}

function contendersOf(pages: number): Contender[] {
	const fork = forkGuide();
	growContent(fork.folder, Math.round(pages / localeKeys.length));
	for (const locale of translationKeys) stampAll(fork.folder, locale);
	const plain = writePlainSite(loadContent(fork.folder).content, { lists: false });
	return [
		{ name: 'ours', pages, folder: fork.folder, builds: [], remove: fork.remove },
		{ name: 'plain', pages, folder: plain, builds: [], remove: () => removePlainSite(plain) },
	];
}

/** The copy's own command records what its translations were made from. */
function stampAll(folder: string, locale: string): void {
	const command = ['src/commands/translations.ts', 'stamp', 'all', locale, '--translated-by', 'machine'];
	const { status, stderr } = spawnSync('node', command, { cwd: folder, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr.slice(0, 2000));
}

function buildOnce({ name, pages, folder, builds }: Contender, run: number): void {
	const use = measuredBuild(folder);
	builds.push(use);
	console.log(
		`run ${run}  ${name} ${pages}: ${use.seconds.toFixed(1)} s, computing ${use.computing.toFixed(1)} s, ${use.memory.toFixed(0)} MB`,
	);
}

/** Of the last build of a site. */
function bytesOf(folder: string): PageBytes {
	const bytes = weighed.get(folder) ?? pageBytes(join(folder, 'dist'));
	weighed.set(folder, bytes);
	return bytes;
}

function rowOf({ name, pages, folder, builds }: Contender): Record<string, string | number> {
	const { raw, brotli } = bytesOf(folder);
	const of = (read: (use: BuildUse) => number, digits = 1) => median(builds.map(read)).toFixed(digits);
	return {
		site: `${name} ${pages}`,
		'pages/s': of(({ seconds }) => pages / seconds),
		seconds: of(({ seconds }) => seconds),
		'computing s': of(({ computing }) => computing),
		'memory MB': of(({ memory }) => memory, 0),
		'HTML median': raw.median,
		'HTML max': raw.max,
		'br median': brotli.median,
		'br max': brotli.max,
		'search s': of(({ log }) => searchSeconds(log)),
		'search MB': ((bytesBelow(join(folder, 'dist/search')) + bytesBelow(join(folder, 'dist/pagefind'))) / 1e6).toFixed(1),
	};
}

/** From what the build printed, of Pagefind's index or ours. */
function searchSeconds(log: string): number {
	return Number(/search index in ([\d.]+)s/.exec(log)?.[1]);
}

function find(name: Contender['name'], pages: number): Contender {
	return contenders.find((one) => one.name === name && one.pages === pages)!;
}

/** Ratios of builds of the same run, the middle one of all runs. */
function verdicts(): string[] {
	const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
	const paired = (a: Contender, b: Contender, read: (use: BuildUse) => number) =>
		median(a.builds.map((use, run) => read(use) / read(b.builds[run]!))).toFixed(2);
	const growth = (name: Contender['name'], read: (use: BuildUse) => number) =>
		((Number(paired(find(name, large), find(name, small), read)) * small) / large).toFixed(2);
	const both = (text: (read: (use: BuildUse) => number) => string) =>
		`${text(({ seconds }) => seconds)} by the clock, ${text(({ computing }) => computing)} by computing`;
	const pageOf = (name: Contender['name'], pages: number) => bytesOf(find(name, pages).folder).raw.median;
	const wider = (name: Contender['name']) => (pageOf(name, large) / pageOf(name, small)).toFixed(2);
	return [
		`Time per page at ${large} over that at ${small}: ours ${both((read) => growth('ours', read))}; plain ${both((read) => growth('plain', read))}. Wanted of ours: 1.15 at most.`,
		`A page's HTML at ${large} over that at ${small}, medians: ours ${wider('ours')}, plain ${wider('plain')}. Wanted of ours: 1.`,
		...sizes.flatMap((pages) => [
			`Plain's time over ours at ${pages}: ${both((read) => paired(find('plain', pages), find('ours', pages), read))}. Wanted at 4000: 1.5.`,
			`Plain's memory over ours at ${pages}: ${paired(find('plain', pages), find('ours', pages), ({ memory }) => memory)}.`,
		]),
	];
}
