import { answersVersion } from 'virtual:guide';
import { withBase } from '../markdown/render.ts';
import type { Locale } from '../locales.ts';
import type { FullTextPlace } from './parts.ts';

// They change with the answers, so that a cache holds no old ones.
const version = `?v=${answersVersion}`;

/** @returns where the search of a language loads its answers from */
export function searchAddress(locale: Locale, basePath: string): string {
	return withBase(`/search/${locale}.json${version}`, basePath);
}

/** @returns where it loads the parts of its full text from */
export function fullTextPlace(locale: Locale, basePath: string, parts: number): FullTextPlace {
	return { start: withBase(`/search/${locale}/`, basePath), end: `.json${version}`, parts };
}
