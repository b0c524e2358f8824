import { dataFiles } from '../docs/load.ts';
import { type Plural } from '../interface/plural.ts';
import { pluralCategoriesOf } from '../interface/words.ts';
import { sourceLocale, tagOf, translationKeys, localeKeys, type Locale } from '../locales.ts';
import type { CheckContext } from './context.ts';
import { error, type Problem } from './problem.ts';

/** The interface has the same words in every language, with the same places to fill, in all plural forms. */
export function checkWords({ content }: CheckContext): Problem[] {
	const english = content.words[sourceLocale];
	const at = (locale: Locale, key: string) => ({ file: dataFiles.words(locale), line: content.lineIn(dataFiles.words(locale), [key]) });
	const problems: Problem[] = [];

	for (const locale of translationKeys) {
		if (content.unread.has(dataFiles.words(locale))) continue;
		const own = content.words[locale];
		for (const [key, text] of Object.entries(english)) {
			const translated = own[key];
			if (translated === undefined) {
				problems.push(
					error({
						file: dataFiles.words(locale),
						rule: 'word-missing',
						message: `The interface has no "${key}" in ${tagOf(locale)}; English: "${asText(text)}".`,
						remedy: `Add "${key}" with its translation.`,
					}),
				);
			} else if (places(text) !== places(translated)) {
				problems.push(
					error({
						...at(locale, key),
						rule: 'word-places',
						message: `"${key}" has ${places(translated) || 'no place to fill'}; the English has ${places(text) || 'none'}.`,
						remedy: 'Keep the words in braces as they are.',
					}),
				);
			}
		}
		for (const key of Object.keys(own)) {
			if (!(key in english))
				problems.push(
					error({
						...at(locale, key),
						rule: 'word-surplus',
						message: `"${key}" is not a word of the interface.`,
						remedy: 'Remove it, or correct its spelling by content/i18n/en.json.',
					}),
				);
		}
	}
	for (const locale of localeKeys) {
		const needed = pluralCategoriesOf(locale);
		for (const [key, text] of Object.entries(content.words[locale])) {
			if (typeof text === 'string') continue;
			const missing = needed.filter((category) => text[category] === undefined);
			if (missing.length > 0)
				problems.push(
					error({
						...at(locale, key),
						rule: 'word-plural',
						message: `"${key}" lacks the plural form ${missing.join(', ')}, which ${tagOf(locale)} needs.`,
						remedy: `Give the forms ${needed.join(', ')}.`,
					}),
				);
		}
	}
	return problems;
}

const forms = (text: string | Plural): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const asText = (text: string | Plural): string => forms(text).at(-1) ?? '';
const places = (text: string | Plural): string =>
	[...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort().join(', ');
