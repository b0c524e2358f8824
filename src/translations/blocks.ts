import type { Content, Page } from '../docs/load.ts';
import { pageAt } from '../docs/pages.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import { outlineOf, type Outline } from '../markdown/units.ts';
import { oneLine, wordingOf } from './wording.ts';
import { placesOf } from './places.ts';

/** A text that is translated as one, in one language. */
export interface Block {
	id: string;
	/** Where it stands in the body of a page; undefined where it has a key of its own. */
	place?: string;
	wording: string;
	file: string;
	line: number;
}

/** A page's blocks: those with keys first, then its body in order. */
export interface Blocks {
	keyed: Block[];
	body: Block[];
	/** Of the body; undefined where the page has none. */
	outline?: Outline;
}

/** The glossary's own words, as a page is named. */
export const glossaryPath = 'glossary';
const treePrefix = 'trees/';
/** @returns how the words of a tree are named: `trees/escalation`. */
export const treePath = (id: string): string => `${treePrefix}${id}`;

/** @returns the names of everything that is translated, in a stable order: pages, the glossary, the trees' words. */
export function translatedPaths({ pages, trees }: Pick<Content, 'pages' | 'trees'>): string[] {
	const paths = pages.filter(({ locale }) => locale === sourceLocale).map(({ path }) => path);
	return [...paths.sort(), glossaryPath, ...trees.map(({ id }) => treePath(id))];
}

/** @returns the blocks of one page in one language; undefined where it is not there or cannot be read. */
export function blocksOf(content: Content, locale: Locale, path: string): Blocks | undefined {
	if (path === glossaryPath) return withKeys(glossaryBlocks(content, locale));
	if (path.startsWith(treePrefix)) return withKeys(treeBlocks(content, locale, path.slice(treePrefix.length)));
	const page = pageAt(content, locale, path);
	return page?.readable ? pageBlocks(page) : undefined;
}

const withKeys = (keyed: Block[]): Blocks | undefined => (keyed.length > 0 ? { keyed, body: [] } : undefined);

function pageBlocks(page: Page): Blocks {
	const { file, data, sound, lineOf } = page;
	const block = (id: string, path: PropertyKey[], text: string): Block => ({ id, wording: oneLine(text), file, line: lineOf(path) });
	const steps = 'orderOfWork' in data ? (data.orderOfWork ?? []) : [];
	const outline = outlineOf(page.tree);
	const places = placesOf(outline.shape);
	const keyed = () => [
		block('title', ['title'], data.title),
		block('description', ['description'], data.description),
		...steps.flatMap(({ id, title, text }, index) => [
			block(`order.${id}.title`, ['orderOfWork', index, 'title'], title),
			block(`order.${id}.text`, ['orderOfWork', index, 'text'], text),
		]),
	];
	return {
		keyed: sound ? keyed() : [],
		body: outline.units.map(({ id, node, line }) => ({ id, place: places.get(id)!, wording: wordingOf(node), file, line })),
		outline,
	};
}

function glossaryBlocks({ glossary, lineIn }: Content, locale: Locale): Block[] {
	const file = 'content/glossary.yaml';
	return Object.entries(glossary).flatMap(([id, entry]) =>
		(['term', 'definition'] as const).map((key) => ({
			id: `${id}.${key}`,
			wording: oneLine(entry[locale][key]),
			file,
			line: lineIn(file, [id, locale, key]),
		})),
	);
}

function treeBlocks({ texts, lineIn }: Content, locale: Locale, tree: string): Block[] {
	return texts
		.filter((text) => text.locale === locale && text.file.split('/').at(-2) === tree)
		.map(({ file, path, node }) => ({ id: path.join('.'), wording: wordingOf(node), file, line: lineIn(file, path) }));
}
