import type { APIRoute, GetStaticPaths } from 'astro';
import { answers } from 'virtual:guide';
import { isLocale, localeKeys } from '../locales.ts';
import { pageOf } from '../search/record.ts';
import { textsPath } from '../search/texts.ts';

/** A page's texts in full, by the address of each record: what a result's excerpt is cut from. */
export const getStaticPaths = (() =>
	localeKeys.flatMap((locale) =>
		[...new Set(answers[locale].records.map(({ url }) => pageOf(url)))].map((page) => ({
			params: { texts: textsPath(page) },
			props: { locale, page },
		})),
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: string; page: string }> = ({ props: { locale, page } }) => {
	const records = isLocale(locale) ? answers[locale].records.filter(({ url }) => pageOf(url) === page) : [];
	return new Response(JSON.stringify(Object.fromEntries(records.map(({ url, text }) => [url, text]))));
};
