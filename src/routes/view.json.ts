import type { APIRoute, GetStaticPaths } from 'astro';
import { viewWords } from '../bilingual/words.ts';
import { isLocale, localeKeys } from '../locales.ts';
import { readerOf } from '../shell/reader.ts';

/** What the view of a second language says in each language. */
export const getStaticPaths = (() => localeKeys.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { locale } }) => {
	if (!isLocale(locale)) return new Response(null, { status: 404 });
	return new Response(JSON.stringify(viewWords(readerOf(locale).t)), { headers: { 'content-type': 'application/json' } });
};
