import { join } from 'node:path';
import { localeKeys } from '../locales.ts';
import { firstAnswers } from './first-answers.ts';
import { fullTextIndex } from './full-text-index.ts';
import { packed } from './packing.ts';
import type { SearchSources } from './sources.ts';

/** @returns by path in the built site what the search of each language loads: its first answers, and the full text in parts */
export function searchFiles(sources: SearchSources): Map<string, string> {
	const files = new Map<string, string>();
	const add = (path: string, held: unknown) => files.set(join('search', `${path}.json`), JSON.stringify(held));
	for (const locale of localeKeys) {
		add(locale, packed(firstAnswers(locale, sources)));
		for (const [part, held] of fullTextIndex(sources.answers[locale].records).files) add(join(locale, part), held);
	}
	return files;
}
