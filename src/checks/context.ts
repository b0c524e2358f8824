import type { Content, Page } from '../docs/load.ts';
import { pageAt } from '../docs/pages.ts';
import { sourceLocale, translationKeys, type Locale } from '../locales.ts';
import type { Node } from '../markdown/tree.ts';
import { outlineOf, type Outline } from '../markdown/units.ts';
import type { Block } from '../translations/blocks.ts';
import { freshnessOf, type Freshness } from '../translations/freshness.ts';

/** A translated page beside its English twin. */
export interface Pair {
	english: Page;
	translated: Page;
}

/** The content, with what several rules need of it. */
export interface CheckContext {
	content: Content;
	outlineOf(page: Page): Outline;
	/** @returns the page of a locale and path, if there is one. */
	pageAt(locale: Locale, path: string): Page | undefined;
	pairs: Pair[];
	freshness: Freshness;
}

/** Prepares the content for the rules; each page is outlined once. */
export function createContext(content: Content): CheckContext {
	const outlines = new Map<Page, Outline>();
	const pairs = content.pages.flatMap((translated) => {
		const english = pageAt(content, sourceLocale, translated.path);
		if (translated.locale === sourceLocale || !english?.readable || !translated.readable) return [];
		return [{ english, translated }];
	});
	return {
		content,
		pageAt: (locale, path) => pageAt(content, locale, path),
		pairs,
		freshness: freshnessOf(content),
		outlineOf(page) {
			const outline = outlines.get(page) ?? outlineOf(page.tree);
			outlines.set(page, outline);
			return outline;
		},
	};
}

/** A block and its translation. */
export interface Twins {
	english: Block;
	translated: Block;
	locale: Locale;
	/** English that the translation may agree with: that which it was made from, and that of today. */
	sources: readonly string[];
}

type Compared = Pick<CheckContext, 'freshness'>;

/** Kept as long as the checks take. */
const known = new WeakMap<Compared, readonly Twins[]>();

/** @returns every block that is translated, with its translation, as far as the structures of both pages agree. */
export function allTwins(context: Compared): readonly Twins[] {
	const twins = known.get(context) ?? twinsIn(context.freshness);
	known.set(context, twins);
	return twins;
}

function twinsIn(freshness: Freshness): Twins[] {
	return translationKeys.flatMap((locale) =>
		freshness.paths.flatMap((path) =>
			(freshness.of(locale, path)?.blocks ?? []).flatMap(({ english, translated, made }) =>
				translated ? [{ english, translated, locale, sources: [...new Set([made?.english ?? english.wording, english.wording])] }] : [],
			),
		),
	);
}

/** Something to walk through: a page, or a text of a tree. */
export interface Passage {
	file: string;
	locale: Locale;
	/** The page it is shown on. */
	path: string;
	node: Node;
	/** @returns the line of a node inside it. */
	lineOf(node: Node): number | undefined;
}

/** @returns everything that is written in MDX. */
export function allPassages({ content: { pages, texts, lineIn } }: CheckContext): Passage[] {
	return [
		...pages.map(({ file, locale, path, tree }) => ({ file, locale, path, node: tree, lineOf: (node: Node) => node.position?.start.line })),
		...texts.map(({ file, locale, path, node }) => ({ file, locale, path: 'triage', node, lineOf: () => lineIn(file, path) })),
	];
}
