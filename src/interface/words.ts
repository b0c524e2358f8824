import { pluralForm, type Plural } from './plural.ts';
import { tagOf, type Locale, type Localized } from '../locales.ts';

/** The words of the interface in one language, by key. */
export type WordList = Record<string, string | Plural>;
/** Looks a word up; `{name}` in it is replaced by the value given. */
export interface Words {
	(key: string, values?: Record<string, string | number>): string;
	/** @returns all forms of a text with a number, for a script that fills the number in. */
	forms(key: string): Plural;
}

/**
 * @returns the look-up for one language. A text with plural forms is chosen by the value `n`.
 * @throws when a word is missing: an interface in the wrong language is a fault of the build, never a fallback.
 */
export function createWords(lists: Localized<WordList>, locale: Locale): Words {
	const tag = tagOf(locale);
	const entryOf = (key: string): string | Plural => {
		const entry = lists[locale][key];
		if (entry === undefined) throw new Error(`content/i18n/${tag}.json has no "${key}".`);
		return entry;
	};
	const format = (value: string | number) => (typeof value === 'number' ? new Intl.NumberFormat(tag).format(value) : value);

	const lookUp = (key: string, values: Record<string, string | number> = {}): string => {
		const entry = entryOf(key);
		const form = typeof entry === 'string' ? entry : pluralForm(entry, Number(values.n), tag);
		return form.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? format(values[name]!) : whole));
	};
	const forms = (key: string): Plural => {
		const entry = entryOf(key);
		return typeof entry === 'string' ? { other: entry } : entry;
	};
	return Object.assign(lookUp, { forms });
}

/** @returns the plural categories that a text with a number must have in a language. */
export function pluralCategoriesOf(locale: Locale): Intl.LDMLPluralRule[] {
	return new Intl.PluralRules(tagOf(locale)).resolvedOptions().pluralCategories;
}
