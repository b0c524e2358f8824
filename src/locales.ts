/** The table of locales. A folder of `content/docs`, a key of every word list and a URL segment share the key. */
export const locales = [
	{ key: 'en', tag: 'en', label: 'English' },
	{ key: 'zh-tw', tag: 'zh-TW', label: '繁體中文' },
	{ key: 'ru-ru', tag: 'ru-RU', label: 'Русский' },
	{ key: 'ja-jp', tag: 'ja-JP', label: '日本語' },
] as const;

export type Locale = (typeof locales)[number]['key'];
export type Translation = Exclude<Locale, 'en'>;
/** One value for each locale. */
export type Localized<T> = Record<Locale, T>;

/** The locale that the others are translated from. */
export const sourceLocale = 'en' satisfies Locale;
export const localeKeys: readonly Locale[] = locales.map(({ key }) => key);
export const translationKeys = localeKeys.filter((key): key is Translation => key !== sourceLocale);

/** @returns whether a string is the key of one of our locales. */
export function isLocale(key: string | undefined): key is Locale {
	return localeKeys.some((known) => known === key);
}

/** @returns the BCP 47 tag of a locale, as `lang` and `Intl` want it: `zh-tw` => `zh-TW`. */
export function tagOf(locale: Locale): string {
	return locales.find(({ key }) => key === locale)!.tag;
}

/** @returns the tag that writes dates: English ones in day-month order, which readers outside the US cannot mistake. */
export function dateTagOf(tag: string): string {
	return tag === 'en' ? 'en-GB' : tag;
}

/** @returns one value a locale, made by `make`. */
export function forEachLocale<T>(make: (locale: Locale) => T): Localized<T> {
	return Object.fromEntries(localeKeys.map((key) => [key, make(key)])) as Localized<T>;
}
