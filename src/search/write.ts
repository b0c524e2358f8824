import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localeKeys } from '../locales.ts';
import { firstAnswers, type SearchSources } from './first-answers.ts';
import { fullTextIndex } from './full-text-index.ts';
import { packed } from './packing.ts';

/** @returns by path what the search of each language loads: its first answers, and the full text in parts */
export function searchFiles(sources: SearchSources): Map<string, string> {
	const files = new Map<string, string>();
	for (const locale of localeKeys) {
		files.set(locale, JSON.stringify(packed(firstAnswers(locale, sources))));
		for (const [part, held] of fullTextIndex(sources.answers[locale].records).files) files.set(join(locale, part), JSON.stringify(held));
	}
	return files;
}

/** Writes the files of the search into a built site. */
export function writeSearch(dist: string, files: ReadonlyMap<string, string>): void {
	for (const [name, text] of files) {
		const path = join(dist, 'search', `${name}.json`);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}
