import { addressOf } from '../docs/pages.ts';
import { createWords, type WordList } from '../interface/words.ts';
import { locales, tagOf, type Locale, type Localized } from '../locales.ts';
import { withBase } from '../markdown/render.ts';
import { fullTextPlace, type SearchPlace } from './address.ts';
import { dialogParts, resultWords } from './dialog.ts';
import { fullTextIndex } from './full-text-index.ts';
import { lexicon } from './lexicon.ts';
import { fitted, type SearchPayload } from './payload.ts';
import type { AnswerData } from './record.ts';

/** What the files of the search are made of. */
export interface SearchSources {
	answers: Localized<AnswerData>;
	words: Localized<WordList>;
	place: SearchPlace;
}

/** @returns what the search of a language loads first */
export function firstAnswers(locale: Locale, { answers, words, place }: SearchSources): SearchPayload {
	const t = createWords(words, locale);
	const address = (path: string) => withBase(addressOf(locale, path), place.basePath);
	const fullText = (key: Locale) => fullTextPlace(key, place, fullTextIndex(answers[key].records).parts);
	return fitted({
		...answers[locale],
		whole: true,
		lexicon,
		parts: dialogParts(t, { triage: address('triage'), questions: address('faq') }),
		words: resultWords(t, tagOf(locale)),
		others: locales.filter(({ key }) => key !== locale).map(({ key, tag, label }) => ({ lang: tag, label, fullText: fullText(key) })),
		fullText: fullText(locale),
	});
}
