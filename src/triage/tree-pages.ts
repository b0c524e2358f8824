import { localeKeys, type Locale } from '../locales.ts';
import { trees } from '../shell/reader.ts';
import { mainTree } from './tree.ts';
import type { TreeView } from './view.ts';

/** @returns the addresses of a page that every tree has in every language, as `getStaticPaths` wants them. */
export function treePaths() {
	return Object.entries(trees).flatMap(([id, views]) =>
		localeKeys.filter((locale) => views[locale]).map((locale) => ({ params: { locale, tree: id === mainTree ? undefined : id } })),
	);
}

/** @returns the tree that such an address names; the main one where it names none. */
export function viewAt(tree: string | undefined, locale: Locale): TreeView {
	return trees[tree ?? mainTree]![locale]!;
}
