import type { Content, Page } from '../docs/load.ts';
import { addressOf, pagesByLocale } from '../docs/pages.ts';
import { createWords } from '../interface/words.ts';
import { tagOf, type Locale } from '../locales.ts';
import { textContext, type PageUse, type RenderContext } from '../markdown/context.ts';
import { shownPage } from '../markdown/plugin.ts';
import { renderPage, withBase } from '../markdown/render.ts';
import { attribute, parseMdx, plainText, type Node } from '../markdown/tree.ts';
import { furtherTwins, twinAddress } from './addresses.ts';
import { toMarkdown, type Writing } from './markdown.ts';

/** A page as its readers see it, for what is no browser: the search, and what reads Markdown. */
export interface ToldPage {
	/** The words of its blocks, in order; of headings, with their id. */
	blocks: { heading?: string; words: string }[];
	/** Its body, written out. */
	markdown: string;
	use: PageUse;
}

const told = new WeakMap<Page, ToldPage>();

/** @returns what is told of a page; each is read and drawn once for all that ask. */
export function toldPage(page: Page, content: Content): ToldPage {
	const known = told.get(page) ?? tell(page, content);
	told.set(page, known);
	return known;
}

function tell(page: Page, content: Content): ToldPage {
	const { root, units, headings } = shownPage(page, parseMdx(page.body), content);
	const use = renderPage(root, units, headings, toldContext(content, page.locale, page.path));
	const blocks = units.map(({ id, node }) => ({ ...(node.type === 'heading' && { heading: id }), words: plainText(node).trim() }));
	return { blocks, markdown: toMarkdown(root, writingOf(content, page.locale)), use };
}

/** @returns what a page is drawn from; terms need no mark, as the glossary is a page of its own. */
export const toldContext = (content: Content, locale: Locale, path: string): RenderContext => ({
	...textContext(content, locale, path),
	findTerms: () => [],
});

const writings = new WeakMap<Content, Map<Locale, Writing>>();

/** @returns what the Markdown of one language is written with. */
export function writingOf(content: Content, locale: Locale): Writing {
	const known = writings.get(content) ?? new Map<Locale, Writing>();
	writings.set(content, known);
	const writing = known.get(locale) ?? createWriting(content, locale);
	known.set(locale, writing);
	return writing;
}

function createWriting(content: Content, locale: Locale): Writing {
	const { address, basePath } = content.site;
	const paths = new Set<string>([...pagesByLocale(content)[locale].map(({ path }) => path), ...furtherTwins]);
	const writing: Writing = {
		address: (url) => new URL(twinAddress(url, { basePath, paths }), address).href,
		component: (node) => component(node, content, locale, writing),
	};
	return writing;
}

function component(node: Node, content: Content, locale: Locale, writing: Writing): string {
	if (node.name === 'Glossary') {
		const t = createWords(content.words, locale);
		const entries = Object.values(content.glossary).map((entry) => {
			const english = locale !== 'en' && entry.en.term !== entry[locale].term ? ` (${entry.en.term})` : '';
			return `- **${entry[locale].term}**${english}${t('list.colon')}${entry[locale].definition}`;
		});
		return entries.sort(new Intl.Collator(tagOf(locale)).compare).join('\n');
	}
	const words = content.trees.find(({ id }) => id === attribute(node, 'tree'))?.words[locale];
	return words ? `[${words.title}](${writing.address(withBase(addressOf(locale, 'triage'), content.site.basePath))})` : '';
}
