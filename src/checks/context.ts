import type { Content, Page } from '../docs/load.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import type { Node } from '../markdown/tree.ts';
import { outlineOf, type Outline } from '../markdown/units.ts';
import { pendingOf } from '../translations/pending.ts';
import type { TreeText } from '../triage/load.ts';

/** A translated page beside its English twin. */
export interface Pair {
	english: Page;
	translated: Page;
	pending: ReadonlySet<string>;
}

/** The content, with what several rules need of it. */
export interface CheckContext {
	content: Content;
	outlineOf(page: Page): Outline;
	/** @returns the page of a locale and path, if there is one. */
	pageAt(locale: Locale, path: string): Page | undefined;
	pairs: Pair[];
}

/** Prepares the content for the rules; each page is outlined once. */
export function createContext(content: Content): CheckContext {
	const outlines = new Map<Page, Outline>();
	const pageAt = (locale: Locale, path: string) => content.pages.find((page) => page.locale === locale && page.path === path);
	const pairs = content.pages.flatMap((translated) => {
		const english = pageAt(sourceLocale, translated.path);
		if (translated.locale === sourceLocale || !english?.readable || !translated.readable) return [];
		return [{ english, translated, pending: pendingOf(content, translated.locale, translated.path) }];
	});
	return {
		content,
		pageAt,
		pairs,
		outlineOf(page) {
			const outline = outlines.get(page) ?? outlineOf(page.tree);
			outlines.set(page, outline);
			return outline;
		},
	};
}

/** A block as the rules see it. */
export interface Block {
	file: string;
	line: number;
	node: Node;
}

/** Two blocks that say the same. */
export interface Twins {
	english: Block;
	translated: Block;
	locale: Locale;
}

/** @returns the blocks that say the same in two languages: of pages as far as both structures agree, and of the trees' words. */
export function allTwins(context: CheckContext): Twins[] {
	return [...context.pairs.flatMap((pair) => twinUnits(pair, context)), ...twinTexts(context.content)];
}

function twinUnits({ english, translated, pending }: Pair, { outlineOf }: CheckContext): Twins[] {
	const due = outlineOf(english).units.filter(({ id }) => !pending.has(id));
	const own = outlineOf(translated).units;
	const twins: Twins[] = [];
	for (const [index, unit] of due.entries()) {
		const twin = own[index];
		if (twin?.kind !== unit.kind) break;
		twins.push({ english: { ...unit, file: english.file }, translated: { ...twin, file: translated.file }, locale: translated.locale });
	}
	return twins;
}

function twinTexts({ texts, lineIn }: Content): Twins[] {
	const key = ({ file, path }: TreeText) => [file.split('/').at(-2), ...path].join('/');
	const english = new Map(texts.filter(({ locale }) => locale === sourceLocale).map((text) => [key(text), text]));
	const block = ({ file, path, node }: TreeText): Block => ({ file, node, line: lineIn(file, path) });
	return texts.flatMap((text) => {
		const source = english.get(key(text));
		return text.locale === sourceLocale || !source ? [] : [{ english: block(source), translated: block(text), locale: text.locale }];
	});
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
