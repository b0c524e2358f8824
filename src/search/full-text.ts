/** One result, as the dialog shows it. */
export interface SearchResult {
	title: string;
	url: string;
	/** HTML with `<mark>`, as Pagefind makes it. */
	excerpt: string;
}

interface PagefindResult {
	data(): Promise<{ url: string; meta: { title: string }; excerpt: string }>;
}

interface Pagefind {
	search(query: string): Promise<{ results: PagefindResult[] }>;
}

const shown = 12;
let loading: Promise<Pagefind> | undefined;

/**
 * Searches the pages of the reader's language.
 *
 * @param bundle the address of Pagefind's folder
 * @throws when the search files cannot be loaded; the next call tries again
 */
export async function searchFullText(bundle: string, query: string): Promise<SearchResult[]> {
	loading ??= import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>;
	try {
		const { results } = await (await loading).search(query);
		const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
		return pages.map(({ url, meta, excerpt }) => ({ url, title: meta.title, excerpt }));
	} catch (cause) {
		loading = undefined;
		throw cause;
	}
}
