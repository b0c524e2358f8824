import { createWords } from '../interface/words.ts';
import { forEachLocale, locales, sourceLocale } from '../locales.ts';
import type { Content } from '../docs/load.ts';
import { pagesByLocale } from '../docs/pages.ts';

/** @returns the sidebar for Starlight: the guide's pages in their order, then the pages that stand alone. */
export function sidebarOf(content: Content) {
	const words = forEachLocale((locale) => createWords(content.words, locale));
	const named = (key: string) => ({
		label: words[sourceLocale](key),
		translations: Object.fromEntries(locales.map(({ key: locale, tag }) => [tag, words[locale](key)])),
	});
	const guide = pagesByLocale(content)[sourceLocale].filter(({ kind }) => kind === 'guide');
	return [
		{ ...named('nav.triage'), link: '/triage/' },
		{ ...named('nav.faq'), link: '/faq/' },
		{ ...named('nav.guide'), items: guide.map(({ path }) => ({ slug: path })) },
	];
}
