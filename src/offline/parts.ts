import { viewWordsFile } from '../bilingual/words.ts';
import { shell } from './copy.ts';

/** A file of the built site. */
export interface BuiltFile {
	/** Below the site, with forward slashes. */
	path: string;
	bytes: number;
}

/** The folder of packs, at the top of the site; their names hold the hash of their content. */
export const packFolder = 'offline';

/** Bytes that a part may take up in a browser: what goes beyond is left out, the least needed first. */
export const mostBytes = 6_000_000;

/** What is kept of a language, the most needed first; pages that are not named here come last. */
const order = [/^(?:offline\/|view\.json)$/, /^$/, /^triage\//, /^faq\/$/, /^search\.json$/, /^guide\//, /^faq\//, /^(?!search\/)/];
/** The handbook is all the others once more; the page for what is not there is not needed where all is known. */
const unkept = /^handbook\/|404\.html$/;

/** @returns the files of each part that are kept */
export function partsOf(files: readonly BuiltFile[], locales: readonly string[]): Map<string, string[]> {
	const parts = new Map([[shell, within(files.filter(({ path }) => /^(?:index\.html$|favicon\.|_astro\/)/.test(path)))]]);
	for (const locale of locales) parts.set(locale, within(byNeed(files, locale)));
	return parts;
}

function byNeed(files: readonly BuiltFile[], locale: string): BuiltFile[] {
	const ranked = files.flatMap((file) => {
		const name = nameIn(file.path, locale);
		return name === undefined || unkept.test(name) ? [] : [{ file, rank: rankOf(name) }];
	});
	return ranked.sort((one, other) => one.rank - other.rank || (one.file.path < other.file.path ? -1 : 1)).map(({ file }) => file);
}

/** `ja-jp/faq/index.html` => `faq/`; `ja-jp/view.json` => `view.json`; `search/ja-jp.json` => `search.json`; undefined for what is not the language's. */
function nameIn(path: string, locale: string): string | undefined {
	if (path.startsWith(`${locale}/`)) {
		const name = path.slice(locale.length + 1);
		return name.endsWith('.html') || name === viewWordsFile ? name.replace(/index\.html$/, '') : undefined;
	}
	const search = `search/${locale}`;
	return path.endsWith('.json') && /^[./]/.test(path.slice(search.length)) && path.startsWith(search)
		? `search${path.slice(search.length)}`
		: undefined;
}

function rankOf(name: string): number {
	const rank = order.findIndex((pattern) => pattern.test(name));
	return rank < 0 ? order.length : rank;
}

function within(files: readonly BuiltFile[]): string[] {
	let left = mostBytes;
	return files.filter(({ bytes }) => bytes <= left && (left -= bytes) >= 0).map(({ path }) => path);
}
