import { isLocale, locales, type Locale } from '../locales.ts';
import { languageKey } from './language-keys.ts';
import { storedValue, storeValue } from './storage.ts';

/** @returns the locale a list of languages asks for first: `['fr', 'ja']` => `ja-jp`; Chinese of any script is served by ours. */
export function localeFor(languages: readonly string[]): Locale | undefined {
	for (const language of languages) {
		// What a browser, or an extension that hides it, says of languages may be anything.
		const wanted = String(language).toLowerCase().split('-')[0];
		const match = locales.find(({ key }) => key.split('-')[0] === wanted);
		if (match) return match.key;
	}
	return undefined;
}

/** @returns the locale the reader chose before, else the browser's first that we have. */
export function preferredLocale(): Locale | undefined {
	const stored = storedValue(languageKey) ?? undefined;
	return isLocale(stored) ? stored : localeFor(navigator.languages ?? []);
}

/** Remembers the language of a link when it is followed. */
export function chooseLanguage(list: HTMLElement): void {
	list.addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-locale]') : null;
		if (link) storeValue(languageKey, link.dataset.locale!);
	});
}
