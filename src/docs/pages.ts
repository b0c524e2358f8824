import { forEachLocale, sourceLocale, type Locale, type Localized } from '../locales.ts';
import type { Content } from './load.ts';
import type { PageData, PageKind } from './schema.ts';

/** A page's front matter for readers of one language, with where it stands. */
export type PageInfo<Kind extends PageKind = PageKind> = { [One in Kind]: PageData<One> & { path: string; kind: One } }[Kind];

/** @returns by locale the front matter of every page, in the order of the English ones; a missing translation is left out. */
export function pagesByLocale({ pages }: Pick<Content, 'pages'>): Localized<PageInfo[]> {
	const english = pages
		.filter(({ locale }) => locale === sourceLocale)
		.sort((a, b) => orderOf(a.data) - orderOf(b.data) || a.path.localeCompare(b.path));
	return forEachLocale((locale) =>
		english.flatMap((source) => {
			const own = pages.find((page) => page.locale === locale && page.path === source.path);
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
