import { fullTextTerms, hasOwnTerms } from './own-terms.ts';
import { slotsOf } from './query.ts';

interface Result {
	data(): Promise<{ url: string }>;
}

interface Pagefind {
	options(options: { baseUrl: string; metaCacheTag: string }): Promise<void>;
	search(query: string): Promise<{ results: Result[] }>;
}

/** Searches texts of any number, loading what it needs of their index. */
export interface FullText {
	/**
	 * @returns addresses of records, best first
	 * @throws when a file cannot be loaded; the next call tries again
	 */
	find(query: string): Promise<string[]>;
}

const wanted = 6;

/**
 * @param bundle the address of Pagefind's folder
 * @param version changes with the index, so that a cached one is not used with new pages
 */
export function createFullText(bundle: string, version: string, lang: string): FullText {
	let loading: Promise<Pagefind> | undefined;

	async function load(): Promise<Pagefind> {
		const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
		await pagefind.options({ baseUrl: '/', metaCacheTag: version });
		return pagefind;
	}

	async function find(query: string): Promise<string[]> {
		try {
			const pagefind = await (loading ??= load());
			const { results } = await pagefind.search(queryOf(query, lang));
			const found = await Promise.all(results.slice(0, wanted).map((result) => result.data()));
			return found.map(({ url }) => url);
		} catch (cause) {
			loading = undefined;
			throw cause;
		}
	}

	return { find };
}

/** Few, for each may be in another piece of the index. */
const mostTerms = 4;

/** Pagefind finds what holds every word: of a long query those that tell most. */
function queryOf(query: string, lang: string): string {
	if (!hasOwnTerms(lang)) return query;
	const slots = slotsOf(query).sort((one, other) => other.weight - one.weight);
	return fullTextTerms(
		slots
			.slice(0, mostTerms)
			.map(({ token }) => token.raw)
			.join(' '),
	).join(' ');
}
