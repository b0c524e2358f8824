import { createHash } from 'node:crypto';
import type { Content } from '../docs/load.ts';
import type { WordList } from '../interface/words.ts';
import type { Localized } from '../locales.ts';
import type { SearchPlace } from './address.ts';
import type { AnswerData } from './record.ts';
import { answersOf } from './records.ts';

/** What the files of the search are made of. */
export interface SearchSources {
	answers: Localized<AnswerData>;
	words: Localized<WordList>;
	place: SearchPlace;
}

/** @returns what the search of a guide is made of; its version changes with what is found. */
export function searchSources(content: Content): SearchSources {
	const answers = answersOf(content);
	const version = createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 8);
	return { answers, words: content.words, place: { basePath: content.site.basePath, version } };
}
