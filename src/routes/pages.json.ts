import type { APIRoute, GetStaticPaths } from 'astro';
import { isLocale, localeKeys } from '../locales.ts';
import { pages, readerOf } from '../shell/reader.ts';

/** Where each page of a language is and what it is called: what the page for a wrong address looks through. */
export const getStaticPaths = (() => localeKeys.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { locale } }) => {
	if (!isLocale(locale)) return new Response(null, { status: 404 });
	const { link } = readerOf(locale);
	const listed = pages[locale].map(({ path, title }) => [link(path), title]);
	return new Response(JSON.stringify(listed), { headers: { 'content-type': 'application/json' } });
};
