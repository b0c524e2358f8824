import type { APIRoute, GetStaticPaths } from 'astro';
import { answers, answersVersion, site, words } from 'virtual:guide';
import { isLocale, localeKeys } from '../locales.ts';
import { firstAnswers } from '../search/first-answers.ts';
import { packed } from '../search/packing.ts';

/** What the search of each language loads first, while the guide is developed; a build writes it as a file. */
export const getStaticPaths = (() => localeKeys.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { locale } }) => {
	if (!isLocale(locale)) return new Response(null, { status: 404 });
	const payload = firstAnswers(locale, { answers, words, place: { basePath: site.basePath, version: answersVersion } });
	return new Response(JSON.stringify(packed(payload)), { headers: { 'content-type': 'application/json' } });
};
