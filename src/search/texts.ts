import { pageOf, type SearchRecord } from './record.ts';

/** @returns where a page's texts are, below `/search/` and without `.json`: `/ja-jp/faq/x/` => `ja-jp/faq/x` */
export function textsPath(page: string): string {
	const path = page.replace(/^\/|\/$/g, '');
	return path.includes('/') ? path : `${path}/index`;
}

/** @returns records with their texts in full; one whose texts do not load stays as it is. */
export async function withTexts(records: readonly SearchRecord[], base: string, version: string): Promise<SearchRecord[]> {
	const pages = new Map<string, Promise<Record<string, string>>>();
	const texts = (page: string): Promise<Record<string, string>> => {
		const address = `${base}/search/${textsPath(page)}.json?v=${version}`;
		if (!pages.has(page))
			pages.set(
				page,
				fetch(address).then((response) => response.json() as Promise<Record<string, string>>),
			);
		return pages.get(page)!;
	};
	return Promise.all(
		records.map(async (record) => {
			const all = await texts(pageOf(record.url)).catch((): Record<string, string> => ({}));
			return { ...record, text: all[record.url] ?? record.text };
		}),
	);
}
