import { withBase } from '../markdown/render.ts';
import type { Locale } from '../locales.ts';
import type { FullTextPlace } from './parts.ts';

/** Where the files of the search are: below which base path, and of which version, so that a cache holds no old ones. */
export interface SearchPlace {
	basePath: string;
	version: string;
}

/** @returns where the search of a language loads its answers from */
export function searchAddress(locale: Locale, { basePath, version }: SearchPlace): string {
	return withBase(`/search/${locale}.json?v=${version}`, basePath);
}

/** @returns where it loads the parts of its full text from */
export function fullTextPlace(locale: Locale, { basePath, version }: SearchPlace, parts: number): FullTextPlace {
	return { start: withBase(`/search/${locale}/`, basePath), end: `.json?v=${version}`, parts };
}
