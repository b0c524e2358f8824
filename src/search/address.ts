import { answersVersion } from 'virtual:guide';
import { withBase } from '../markdown/render.ts';
import type { Locale } from '../locales.ts';

/** @returns where the search of a language loads its answers from; it changes with them, so that a cache holds no old ones. */
export function searchAddress(locale: Locale, basePath: string): string {
	return withBase(`/search/${locale}.json?v=${answersVersion}`, basePath);
}
