import type { Content } from '../docs/load.ts';
import type { TermMatcher } from '../glossary/match.ts';
import { createWords, type Words } from '../interface/words.ts';
import type { Locale } from '../locales.ts';
import { freshnessOf } from '../translations/freshness.ts';

/** What the tags and terms of a page are drawn from. */
export interface RenderContext {
	locale: Locale;
	content: Content;
	words: Words;
	basePath: string;
	findTerms: TermMatcher;
	/** The page, as its path: `guide/close-the-loop`. */
	path: string;
	/** @returns the place on a page that a link means, where the heading was renamed since it was written. */
	placeNow(path: string, anchor: string): string;
}

/** What a page used, for the lists at its foot. */
export interface PageUse {
	facts: string[];
	terms: string[];
	sources: string[];
	/** Tags of components that stand on it. */
	components: string[];
	/** The page's words, a block a line: what machines are told of it. */
	text: string;
}

export type TextContext = Omit<RenderContext, 'findTerms'>;

/** @returns what the tags of a text in one language are drawn from. */
export function textContext(content: Content, locale: Locale, path: string): TextContext {
	const { placeNow } = freshnessOf(content);
	return {
		locale,
		content,
		path,
		words: createWords(content.words, locale),
		basePath: content.site.basePath,
		placeNow: (page, anchor) => placeNow(locale, page, anchor),
	};
}
