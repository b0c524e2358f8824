import type { Content } from '../docs/load.ts';
import type { Locale } from '../locales.ts';

/** @returns the ids of the English blocks that a page lists as not yet translated. */
export function pendingOf(content: Content, locale: Locale, path: string): ReadonlySet<string> {
	return new Set(content.translations[locale].pages[path]?.pending);
}
