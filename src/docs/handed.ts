import { parseMdx } from '../markdown/tree.ts';
import type { Content, Page } from './load.ts';

/** Content that was checked, as data alone: what a thread can be given. */
export type HandedContent = Omit<Content, 'pages' | 'texts' | 'declared' | 'unread' | 'lineIn'> & { pages: HandedPage[] };
type HandedPage = Omit<Page, 'tree' | 'lineOf' | 'release'>;

/** @returns what another thread needs of content that was checked. */
export function handed({ site, facts, labels, glossary, synonyms, words, pages, translations, trees }: Content): HandedContent {
	return { site, facts, labels, glossary, synonyms, words, translations, trees, pages: pages.map(handedPage) };
}

function handedPage({ locale, path, kind, file, data, body, readable, sound }: Page): HandedPage {
	return { locale, path, kind, file, data, body, readable, sound };
}

/** @returns the content again, to be shown and not to be checked: it tells no lines. */
export function received(content: HandedContent): Content {
	return {
		...content,
		pages: content.pages.map(receivedPage),
		texts: [],
		declared: { facts: all, sources: all, labels: all, terms: all },
		unread: new Set(),
		lineIn: () => 1,
	};
}

const all = { has: () => true };

function receivedPage(page: HandedPage): Page {
	return {
		...page,
		// Asked for once, and large: not kept.
		get tree() {
			return parseMdx(page.body);
		},
		lineOf: () => 1,
		release: () => undefined,
	};
}
