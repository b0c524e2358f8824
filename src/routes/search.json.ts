import type { APIRoute, GetStaticPaths } from 'astro';
import { answers, site, words } from 'virtual:guide';
import { addressOf } from '../docs/pages.ts';
import { isLocale, localeKeys, locales } from '../locales.ts';
import { withBase } from '../markdown/render.ts';
import { searchAddress } from '../search/address.ts';
import { fitted } from '../search/payload.ts';

/** What the search of each language loads first. */
export const getStaticPaths = (() => localeKeys.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { locale } }) => {
	if (!isLocale(locale)) return new Response(null, { status: 404 });
	const own = Object.entries(words[locale]).filter(([key]) => key.startsWith('search.'));
	const address = (path: string) => withBase(addressOf(locale, path), site.basePath);
	const payload = fitted({
		...answers[locale],
		words: Object.fromEntries(own.map(([key, value]) => [key.slice('search.'.length), value])),
		others: locales
			.filter(({ key }) => key !== locale)
			.map(({ key, tag, label }) => ({ lang: tag, label, address: searchAddress(key, site.basePath) })),
		triage: address('triage'),
		questions: address('faq'),
	});
	return new Response(JSON.stringify(payload), { headers: { 'content-type': 'application/json' } });
};
