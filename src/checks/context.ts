import type { Content, Page } from '../docs/load.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import { outlineOf, type Outline, type Unit } from '../markdown/units.ts';
import { pendingOf } from '../translations/pending.ts';

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

/** @returns the blocks of a pair that say the same, as far as both structures agree. */
export function twinUnits({ english, translated, pending }: Pair, { outlineOf }: CheckContext): { english: Unit; translated: Unit }[] {
	const due = outlineOf(english).units.filter(({ id }) => !pending.has(id));
	const own = outlineOf(translated).units;
	const twins = [];
	for (const [index, unit] of due.entries()) {
		const twin = own[index];
		if (twin?.kind !== unit.kind) break;
		twins.push({ english: unit, translated: twin });
	}
	return twins;
}
