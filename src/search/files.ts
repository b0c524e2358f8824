import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Content } from '../docs/load.ts';
import { localeKeys } from '../locales.ts';
import { firstAnswers, type SearchSources } from './first-answers.ts';
import { fullTextIndex } from './full-text-index.ts';
import { packed } from './packing.ts';
import { answersOf } from './records.ts';

/** @returns what the search of a guide is made of; its version changes with what is found. */
export function searchSources(content: Content): SearchSources {
	const answers = answersOf(content);
	const version = createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 8);
	return { answers, words: content.words, place: { basePath: content.site.basePath, version } };
}

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
