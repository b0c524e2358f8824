import { hasOwnTerms } from './own-terms.ts';
import { indexTerm } from './index-term.ts';
import { slotsOf } from './query.ts';
import type { RecordKind, SearchRecord } from './record.ts';

interface Result {
	data(): Promise<{ url: string; meta: { kind: RecordKind; title: string; place: string; text: string } }>;
}

interface Pagefind {
	options(options: { baseUrl: string; metaCacheTag: string }): Promise<void>;
	search(query: string): Promise<{ results: Result[] }>;
}

/** Searches texts of any number, loading what it needs of their index. */
export interface FullText {
	/** @throws when a file cannot be loaded; the next call tries again */
	find(query: string): Promise<SearchRecord[]>;
}

const wanted = 8;

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

	async function find(query: string): Promise<SearchRecord[]> {
		try {
			const pagefind = await (loading ??= load());
			const found = new Map<string, SearchRecord>();
			for (const asked of queriesOf(query, lang)) {
				const { results } = await pagefind.search(asked);
				for (const { url, meta } of await Promise.all(results.slice(0, wanted).map((result) => result.data())))
					found.set(url, { ...meta, url, keywords: [], english: [] });
				if (found.size >= wanted) break;
			}
			return [...found.values()];
		} catch (cause) {
			loading = undefined;
			throw cause;
		}
	}

	return { find };
}

/** Pagefind finds what holds every word: first the phrase, then all that is asked for, then the half that tells most. */
function queriesOf(query: string, lang: string): string[] {
	if (!hasOwnTerms(lang)) return [query];
	const slots = slotsOf(query);
	const terms = slots.map(({ term }) => indexTerm(term));
	const telling = slots.filter(({ weight }) => weight >= 0.5).map(({ term }) => indexTerm(term));
	return [...new Set([`"${terms.join(' ')}"`, terms.join(' '), telling.join(' ')])].filter((asked) => asked.replace(/"/g, '') !== '');
}
