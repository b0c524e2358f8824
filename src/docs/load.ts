import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z, type ZodType } from 'zod';
import { error, type Problem } from '../checks/problem.ts';
import { factsSchema, type Facts } from '../facts/schema.ts';
import { glossarySchema, type Glossary } from '../glossary/schema.ts';
import type { WordList } from '../interface/words.ts';
import { labelsSchema, type Labels } from '../labels/schema.ts';
import { forEachLocale, isLocale, localeKeys, sourceLocale, tagOf, translationKeys, type Locale, type Localized } from '../locales.ts';
import { parseMdx, type Node } from '../markdown/tree.ts';
import { noSynonyms, synonymsSchema, type Synonyms } from '../search/schema.ts';
import { siteSchema, type Site } from '../site/schema.ts';
import { loadTrees, textsOf, type TreeSource, type TreeText } from '../triage/load.ts';
import { translationsSchema, type Translations } from '../translations/schema.ts';
import { frontMatter, type PageData, type PageKind } from './schema.ts';
import { readYaml, type Sourced } from './yaml.ts';

/** A file of `content/docs`, read. */
export interface Page {
	locale: Locale;
	/** The same in all languages: `guide/close-the-loop`, `faq/sla-credit`, `index`. */
	path: string;
	kind: PageKind;
	/** Path from the project's root. */
	file: string;
	/** Its own front matter; the page's path for its words where that has faults. */
	data: Partial<PageData> & { title: string; description: string };
	/** Its MDX with the front matter blanked, so that lines keep their numbers. */
	body: string;
	/** Read again where it was let go. */
	readonly tree: Node;
	/** Whether its MDX could be read. */
	readable: boolean;
	/** Whether its front matter has no fault. */
	sound: boolean;
	/** @returns the line of a value of the front matter. */
	lineOf(path: readonly PropertyKey[]): number;
	/** Lets go of what is needed to check it: most of the memory of a large guide. */
	release(): void;
}

/** Everything a writer or translator edits, read once. */
export interface Content {
	site: Site;
	facts: Facts;
	labels: Labels;
	glossary: Glossary;
	synonyms: Synonyms;
	words: Localized<WordList>;
	pages: Page[];
	translations: Localized<Translations>;
	trees: TreeSource[];
	/** The texts of all trees' words. */
	texts: TreeText[];
	/** Ids that are written down, even where their entry has a fault; `has` is true of any id in a file that cannot be read. */
	declared: Record<'facts' | 'sources' | 'labels' | 'terms', Pick<Set<string>, 'has'>>;
	/** Files that cannot be read at all: what should stand in them is not missed. */
	unread: ReadonlySet<string>;
	/** @returns the line at which a value stands in one of the YAML or JSON files. */
	lineIn(file: string, path: readonly PropertyKey[]): number;
}

/** What loading gives: the content as far as it could be read, and every fault met on the way. */
export interface Loaded {
	content: Content;
	problems: Problem[];
}

const wordListSchema: ZodType<WordList> = z.record(
	z.string(),
	z.union([
		z.string().min(1, 'must not be empty'),
		z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string().min(1)),
	]),
);

/** Paths from `content/`, by what they hold. */
export const dataFiles = {
	site: 'content/site.yaml',
	facts: 'content/facts.yaml',
	labels: 'content/labels.yaml',
	glossary: 'content/glossary.yaml',
	synonyms: 'content/synonyms.yaml',
	words: (locale: Locale) => `content/i18n/${tagOf(locale)}.json`,
	translations: (locale: Locale) => `content/translations/${locale}.json`,
};

/**
 * Reads the whole of `content/`.
 *
 * @param root the project's folder
 * @returns what could be read and all problems of syntax and shape; never throws for a writer's mistake
 */
export function loadContent(root: string): Loaded {
	const problems: Problem[] = [];
	const sources = new Map<string, Sourced<unknown>>();

	function load<T, F extends T | undefined = T>(file: string, schema: ZodType<T>, fallback: F, entryDepth = 1, written = false): T | F {
		let text: string;
		try {
			text = readFileSync(join(root, file), 'utf8');
		} catch {
			problems.push(
				error({ file, rule: 'file-missing', message: 'This file is missing.', remedy: `Create ${file}; CONTRIBUTING.md shows its form.` }),
			);
			return fallback;
		}
		const sourced = readYaml(text, schema, file, { entryDepth, written });
		sources.set(file, sourced);
		problems.push(...sourced.problems);
		return sourced.value ?? fallback;
	}
	const lineIn = (file: string, path: readonly PropertyKey[]) => sources.get(file)?.lineOf(path) ?? 1;
	const trees = loadTrees(root, (file, schema, fallback) => load(file, schema, fallback, 0));
	const texts = trees.flatMap((tree) =>
		textsOf(tree, (file, path, message) => problems.push(mdxProblem(file, lineIn(file, path), message))),
	);

	const content: Omit<Content, 'declared' | 'unread'> = {
		site: load(dataFiles.site, siteSchema, undefined as unknown as Site, 0),
		facts: load(dataFiles.facts, factsSchema, { sources: {}, facts: {}, units: {} }, 2),
		labels: load(dataFiles.labels, labelsSchema, {}),
		glossary: load(dataFiles.glossary, glossarySchema, {}),
		synonyms: load(dataFiles.synonyms, synonymsSchema, noSynonyms()),
		words: forEachLocale((locale) => load(dataFiles.words(locale), wordListSchema, {})),
		translations: forEachLocale((locale) =>
			locale === sourceLocale ? { pages: {} } : load(dataFiles.translations(locale), translationsSchema, { pages: {} }, 2, true),
		),
		pages: loadPages(root, problems),
		trees,
		texts,
		lineIn,
	};
	const rawOf = (file: string, key?: string) => {
		const raw = sources.get(file)?.raw as Record<string, Record<string, unknown>> | undefined;
		const ids = key === undefined ? raw : raw?.[key];
		return ids ? new Set(Object.keys(ids)) : { has: () => true };
	};
	const declared = {
		facts: rawOf(dataFiles.facts, 'facts'),
		sources: rawOf(dataFiles.facts, 'sources'),
		labels: rawOf(dataFiles.labels),
		terms: rawOf(dataFiles.glossary),
	};
	const unread = new Set(dataFileList().filter((file) => sources.get(file)?.raw === undefined));
	return { content: { ...content, declared, unread }, problems };
}

/** @returns all data files, as paths from the project's root. */
export function dataFileList(): string[] {
	const { words, translations, ...single } = dataFiles;
	return [...Object.values(single), ...localeKeys.map(words), ...translationKeys.map(translations)];
}

const docs = 'content/docs';

function loadPages(root: string, problems: Problem[]): Page[] {
	const files = readdirSync(join(root, docs), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
	return files.flatMap((file) => {
		const place = /^content\/docs\/([^/]+)\/((?:guide|faq)\/[a-z0-9-]+|index)\.mdx$/.exec(file);
		if (place && isLocale(place[1])) return [loadPage(root, file, place[1], place[2]!, problems)];
		problems.push(
			error({
				file,
				rule: 'file-misplaced',
				message: 'No page can stand here.',
				remedy:
					'Pages are content/docs/<locale>/index.mdx, guide/<slug>.mdx or faq/<slug>.mdx; slugs are lower-case English words joined by hyphens.',
			}),
		);
		return [];
	});
}

/** @returns what kind of page a path is: `faq/sla-credit` => `faq`. */
export function kindOf(path: string): PageKind {
	if (path === 'index') return 'home';
	return path.startsWith('faq/') ? 'faq' : 'guide';
}

function loadPage(root: string, file: string, locale: Locale, path: string, problems: Problem[]): Page {
	const text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
	const { matter, body } = splitFrontMatter(text);
	const kind = kindOf(path);
	const schema: ZodType<unknown> = locale === sourceLocale ? frontMatter.source[kind] : frontMatter.translation[kind];
	const { value, problems: faults, lineOf, release } = readYaml(matter, schema, file, { firstLine: 2, rule: 'front-matter' });
	problems.push(...faults);
	const data = (value ?? { title: path, description: path }) as Page['data'];
	let tree = parseBody(body, file, problems);
	const readable = tree !== undefined;
	return {
		locale,
		path,
		kind,
		file,
		data,
		body,
		get tree() {
			return (tree ??= readable ? parseMdx(body) : { type: 'root', children: [] });
		},
		readable,
		sound: value !== undefined,
		lineOf,
		release() {
			tree = undefined;
			release();
		},
	};
}

/** Cuts the front matter off; in the body it is blank lines, so that line numbers stay true. */
export function splitFrontMatter(text: string): { matter: string; body: string } {
	const match = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?=\r?\n|$)/.exec(text);
	if (!match) return { matter: '', body: text };
	const blank = '\n'.repeat(match[0].split('\n').length - 1);
	return { matter: match[1]!, body: blank + text.slice(match[0].length) };
}

function parseBody(body: string, file: string, problems: Problem[]): Node | undefined {
	try {
		return parseMdx(body);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		const line = /(\d+):\d+/.exec(message)?.[1];
		problems.push(mdxProblem(file, line ? Number(line) : undefined, message));
		return undefined;
	}
}

function mdxProblem(file: string, line: number | undefined, message: string): Problem {
	return error({
		file,
		...(line !== undefined && { line }),
		rule: 'mdx',
		message: `This is not valid MDX: ${message.split('\n')[0]}`,
		remedy: 'Close every tag, write `<` and `{` in running text as code, and leave an empty line around lists and asides.',
	});
}
