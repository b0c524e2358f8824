import type { Content } from '../docs/load.ts';
import { sourceLocale, translationKeys, type Locale } from '../locales.ts';
import { blocksOf, translatedPaths } from './blocks.ts';
import { comparePage, states, type PageComparison, type State } from './compare.ts';

/** Every translated page beside its English twin, each compared once, when it is first asked for. */
export interface Freshness {
	/** Names of all that is translated: pages, `glossary`, `trees/escalation`. */
	paths: readonly string[];
	/** @returns the comparison of a page in a locale other than English; undefined where it cannot be compared. */
	of(locale: Locale, path: string): PageComparison | undefined;
	/** @returns the place that a link of a translation means, where the English heading was renamed since. */
	placeNow(locale: Locale, path: string, anchor: string): string;
}

const known = new WeakMap<Content, Freshness>();

/** @returns the means to compare all of a guide's translations with their English. */
export function freshnessOf(content: Content): Freshness {
	const freshness = known.get(content) ?? createFreshness(content);
	known.set(content, freshness);
	return freshness;
}

function createFreshness(content: Content): Freshness {
	// All translations of a page at once: then nobody needs its English blocks any longer.
	const compared = remembered((path) => {
		const english = blocksOf(content, sourceLocale, path);
		if (!english) return undefined;
		const comparisonWith = (locale: Locale) =>
			comparePage(english, blocksOf(content, locale, path), content.translations[locale].pages[path]);
		return new Map<Locale, PageComparison>(translationKeys.map((locale) => [locale, comparisonWith(locale)]));
	});
	const of = (locale: Locale, path: string) => (locale === sourceLocale ? undefined : compared(path)?.get(locale));
	return {
		paths: translatedPaths(content),
		of,
		placeNow: (locale, path, anchor) => of(locale, path)?.renamed.get(anchor) ?? anchor,
	};
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
	const made = new Map<string, T>();
	return (key) => {
		if (!made.has(key)) made.set(key, make(key));
		return made.get(key) as T;
	};
}

/** How many blocks of each state. */
export type Counts = Record<State, number>;

/** @returns how many blocks of some pages are in each state. */
export function countStates(pages: readonly (PageComparison | undefined)[]): Counts {
	const counts = Object.fromEntries(states.map((state) => [state, 0])) as Counts;
	for (const { state } of pages.flatMap((page) => page?.blocks ?? [])) counts[state] += 1;
	return counts;
}
