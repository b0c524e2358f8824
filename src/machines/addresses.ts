import { localeKeys } from '../locales.ts';

/** Name of the Markdown file that stands beside a page. */
export const twinFile = 'index.md';

/** Name of the picture that stands for a language's pages where others link to them. */
export const previewFile = 'preview.png';

/** Pages that are no file of `content/docs` and have a Markdown twin, by their path. */
export const furtherTwins = ['faq', 'triage', 'handbook'] as const;

/**
 * @param url address of a page below the site's origin, such as `/guide/ja-jp/faq/#times`
 * @param paths of the pages that have a twin
 * @returns the address of the page's Markdown twin, the page's own where it has none
 */
export function twinAddress(url: string, { basePath, paths }: { basePath: string; paths: ReadonlySet<string> }): string {
	const [page = '', ...rest] = url.split(/(?=[?#])/);
	const match = new RegExp(`^${basePath}(?:${localeKeys.join('|')})/(.*)$`).exec(page);
	if (!match || !paths.has(match[1]!.replace(/\/$/, '') || 'index')) return url;
	return page + twinFile + rest.filter((part) => part.startsWith('#')).join('');
}
