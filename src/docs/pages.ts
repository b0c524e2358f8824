import { forEachLocale, sourceLocale, type Locale, type Localized } from '../locales.ts';
import type { Content, Page } from './load.ts';
import type { PageData, PageKind } from './schema.ts';

/** A page's front matter for readers of one language, with where it stands. */
export type PageInfo<Kind extends PageKind = PageKind> = { [One in Kind]: PageData<One> & { path: string; kind: One } }[Kind];

const indexes = new WeakMap<readonly Page[], ReadonlyMap<string, Page>>();

/** @returns the page of a language and path, if there is one: found in a large guide as fast as in a small one. */
export function pageAt({ pages }: Pick<Content, 'pages'>, locale: Locale, path: string): Page | undefined {
	const index = indexes.get(pages) ?? new Map(pages.map((page) => [`${page.locale} ${page.path}`, page]));
	indexes.set(pages, index);
	return index.get(`${locale} ${path}`);
}

const listings = new WeakMap<readonly Page[], Localized<PageInfo[]>>();

/** @returns by locale the front matter of every page, in the order of the English ones; a missing translation is left out. */
export function pagesByLocale(content: Pick<Content, 'pages'>): Localized<readonly PageInfo[]> {
	const listing = listings.get(content.pages) ?? listed(content);
	listings.set(content.pages, listing);
	return listing;
}

function listed({ pages }: Pick<Content, 'pages'>): Localized<PageInfo[]> {
	const english = pages
		.filter(({ locale }) => locale === sourceLocale)
		.sort((a, b) => orderOf(a.data) - orderOf(b.data) || a.path.localeCompare(b.path));
	return forEachLocale((locale) =>
		english.flatMap((source) => {
			const own = pageAt({ pages }, locale, source.path);
			return own ? [{ ...withWords(source.data, own.data), path: source.path, kind: source.kind } as PageInfo] : [];
		}),
	);
}

const orderOf = (data: Partial<PageData>): number => ('order' in data && data.order) || 0;

function withWords(source: Partial<PageData>, own: Partial<PageData>): Partial<PageData> {
	if (!('orderOfWork' in source) || !('orderOfWork' in own)) return { ...source, ...own };
	const steps = source.orderOfWork!.map((step, index) => ({ ...step, ...own.orderOfWork![index] }));
	return { ...source, ...own, orderOfWork: steps };
}

/** @returns the address of a page below the site's base path: `faq/sla-credit` => `/ja-jp/faq/sla-credit/`. */
export function addressOf(locale: Locale, path: string): string {
	return path === 'index' ? `/${locale}/` : `/${locale}/${path}/`;
}
