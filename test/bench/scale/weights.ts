import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { median } from '../median.ts';

/** Bytes of HTML as it lies on the disk and as it is sent. */
export interface PageBytes {
	raw: { median: number; max: number };
	brotli: { median: number; max: number };
}

/** @returns all files below a folder whose path ends so, as paths */
export function filesBelow(folder: string, ending: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(ending))
		.sort()
		.map((file) => join(folder, file));
}

/** Pages that are compressed at most: the best compression of all would take longer than the build. */
const sampled = 200;

/** @returns the bytes of the pages that were written, each for itself: of lists, see `listBytes` */
export function pageBytes(dist: string): PageBytes {
	const pages = filesBelow(dist, '/index.html').filter((path) => /[/\\](?:guide|faq)[/\\][^/\\]+[/\\]index\.html$/.test(path));
	const step = Math.max(1, Math.floor(pages.length / sampled));
	const raw = pages.map((path) => readFileSync(path).length);
	const brotli = pages.filter((_, index) => index % step === 0).map((path) => brotliCompressSync(readFileSync(path)).length);
	return { raw: spread(raw), brotli: spread(brotli) };
}

const spread = (values: number[]) => ({ median: median(values), max: Math.max(...values) });

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const kilo = (bytes: number): number => Math.round(bytes / 1000);

/** @returns kB, with brotli, of what holds a line or more of every page, by name; what a site does not have is left out */
export function listBytes(dist: string): Record<string, number> {
	const names = ['en/faq/index.html', 'en/guide/index.html', 'en/handbook/index.html', 'ja-jp/translations/index.html', 'en/404.html'];
	const there = [...names, 'en/pages.json', 'en/llms.txt', 'sitemap-0.xml'].filter((name) => existsSync(join(dist, name)));
	return Object.fromEntries(there.map((name) => [name, kilo(brotliCompressSync(readFileSync(join(dist, name)), quick).length)]));
}

/** @returns bytes of all files below a folder; 0 where there is none */
export function bytesBelow(folder: string): number {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);
	} catch {
		return 0;
	}
}
