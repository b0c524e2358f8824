import { createWords } from '../interface/words.ts';
import { forEachLocale, locales, sourceLocale } from '../locales.ts';
import type { Content } from '../docs/load.ts';
import { pagesByLocale } from '../docs/pages.ts';

/** Pages of the guide that the sidebar shows at most. */
export const mostLinks = 30;

/** @returns the pages of the guide in English, in their order. */
const guideOf = (content: Pick<Content, 'pages'>) => pagesByLocale(content)[sourceLocale].filter(({ kind }) => kind === 'guide');

/** @returns whether the guide has more pages than a sidebar should show: then they have a page that lists them. */
export const isLarge = (content: Pick<Content, 'pages'>): boolean => guideOf(content).length > mostLinks;

/**
 * @returns what Starlight is told of the ways around the site: the guide's pages in their order, and the pages that stand
 * alone. Of a large guide `nearby-pages.ts` chooses for each page which others it shows.
 */
export function navigationOf(content: Content) {
	const words = forEachLocale((locale) => createWords(content.words, locale));
	const named = (key: string) => ({
		label: words[sourceLocale](key),
		translations: Object.fromEntries(locales.map(({ key: locale, tag }) => [tag, words[locale](key)])),
	});
	const alone = [
		{ ...named('nav.triage'), link: '/triage/' },
		{ ...named('nav.faq'), link: '/faq/' },
	];
	if (isLarge(content))
		return { sidebar: [...alone, { ...named('nav.guide'), link: '/guide/' }], routeMiddleware: './src/site/nearby-pages.ts' };
	return { sidebar: [...alone, { ...named('nav.guide'), items: guideOf(content).map(({ path }) => ({ slug: path })) }] };
}
