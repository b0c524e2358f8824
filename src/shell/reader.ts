import { facts, glossary, labels, pages, site, standings, trees, words } from 'virtual:guide';
import { addressOf, type PageInfo } from '../docs/pages.ts';
import { createWords, type Words } from '../interface/words.ts';
import { forEachLocale, isLocale, tagOf, type Locale } from '../locales.ts';
import { withBase } from '../markdown/render.ts';

/** What a component needs to speak to one reader. */
export interface Reader {
	locale: Locale;
	tag: string;
	t: Words;
	/** @returns the address of a page in the reader's language, base path included. */
	link(path: string): string;
	/** The front matter of a page in the reader's language. */
	pageAt(path: string): PageInfo | undefined;
}

const byPath = forEachLocale((locale) => new Map(pages[locale].map((page) => [page.path, page])));

/** @returns the means to write for readers of one language. */
export function readerOf(locale: string | undefined): Reader {
	if (!isLocale(locale)) throw new Error(`"${locale}" is not a locale of src/locales.ts.`);
	return {
		locale,
		tag: tagOf(locale),
		t: createWords(words, locale),
		link: (path) => withBase(addressOf(locale, path), site.basePath),
		pageAt: (path) => byPath[locale].get(path),
	};
}

/** @returns the path of a page of `content/docs` from its address: `/guide/ja-jp/faq/x/` => `faq/x`. */
export function pathOf(url: URL, locale: Locale): string {
	const below = url.pathname.slice(site.basePath.length + locale.length).replace(/^\/|\/$/g, '');
	return below || 'index';
}

export { facts, glossary, labels, pages, site, standings, trees };
