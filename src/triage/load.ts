import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { forEachLocale, localeKeys, type Locale, type Localized } from '../locales.ts';
import { parseMdx, type Node } from '../markdown/tree.ts';
import { structureSchema, treeWordsSchema, type Structure, type TreeWords } from './schema.ts';

/** A folder of `content/trees`, read; what could not be read is undefined. */
export interface TreeSource {
	id: string;
	structure: Structure | undefined;
	words: Partial<Localized<TreeWords>>;
}

/** Files of a tree, as paths from the project's root. */
export const treeFile = (id: string): string => `content/trees/${id}/tree.yaml`;
export const treeWordsFile = (id: string, locale: Locale): string => `content/trees/${id}/${locale}.yaml`;

/** @returns every tree of `content/trees`; `load` reads one file and reports what is wrong with it. */
export function loadTrees(
	root: string,
	load: <T>(file: string, schema: ZodType<T>, fallback: T | undefined) => T | undefined,
): TreeSource[] {
	return folders(join(root, 'content/trees')).map((id) => {
		const words = forEachLocale((locale) => load(treeWordsFile(id, locale), treeWordsSchema, undefined));
		const read = Object.entries(words).filter(([, own]) => own !== undefined);
		return {
			id,
			structure: load(treeFile(id), structureSchema, undefined),
			words: Object.fromEntries(read) as Partial<Localized<TreeWords>>,
		};
	});
}

function folders(place: string): string[] {
	try {
		return readdirSync(place, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
			.sort();
	} catch {
		return [];
	}
}

/** A text of a tree's words, with where it stands. */
export interface TreeText {
	locale: Locale;
	file: string;
	/** Where in its file: `['outcomes', 'follow-incident', 'title']`. */
	path: string[];
	node: Node;
}

/** @returns every text of a tree's words, parsed; one that is not valid MDX is left to `report`. */
export function textsOf({ id, words }: TreeSource, report: (file: string, path: string[], message: string) => void): TreeText[] {
	return localeKeys.flatMap((locale) =>
		leaves(words[locale] ?? {}).flatMap(({ path, text }) => {
			const file = treeWordsFile(id, locale);
			try {
				return [{ locale, file, path, node: parseMdx(text) }];
			} catch (cause) {
				report(file, path, cause instanceof Error ? cause.message : String(cause));
				return [];
			}
		}),
	);
}

function leaves(value: object, path: string[] = []): { path: string[]; text: string }[] {
	// A list holds words to be searched by, which are no MDX.
	return Object.entries(value).flatMap(([key, inner]) =>
		Array.isArray(inner) ? [] : typeof inner === 'string' ? [{ path: [...path, key], text: inner }] : leaves(inner, [...path, key]),
	);
}
