import { locales, sourceLocale } from '../locales.ts';

/** A page's version in another language, as a sitemap names it. */
export interface Alternate {
	lang: string;
	url: string;
}

/**
 * @param url absolute address of a page
 * @param home absolute address of the site with its base path
 * @returns its versions in all languages, those that the page's own head names; for a page without a language the homes
 */
export function alternatesOf(url: string, home: string): Alternate[] {
	const [locale, ...rest] = url.slice(home.length).split('/');
	const localized = locales.some(({ key }) => key === locale);
	const at = (key: string) => `${home}${key}/${localized ? rest.join('/') : ''}`;
	return [...locales.map(({ key, tag }) => ({ lang: tag, url: at(key) })), { lang: 'x-default', url: localized ? at(sourceLocale) : home }];
}
