import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeKeys } from '../locales.ts';
import { firstAnswers, type SearchSources } from './first-answers.ts';
import { fullTextIndex } from './full-text-index.ts';

/** Writes what the search of each language loads: its first answers, and the full text in parts. */
export function writeSearch(dist: string, sources: SearchSources): void {
	const folder = join(dist, 'search');
	const write = (name: string, held: unknown) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(held));
	for (const locale of localeKeys) {
		mkdirSync(join(folder, locale), { recursive: true });
		write(locale, firstAnswers(locale, sources));
		for (const [part, held] of fullTextIndex(sources.answers[locale].records).files) write(join(locale, part), held);
	}
}
