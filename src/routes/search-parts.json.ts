import type { APIRoute, GetStaticPaths } from 'astro';
import { answers } from 'virtual:guide';
import { localeKeys } from '../locales.ts';
import { fullTextIndex } from '../search/full-text-index.ts';

/** The full text of each language, in the parts that a browser loads one by one, while the guide is developed; a build writes them as files. */
export const getStaticPaths = (() =>
	localeKeys.flatMap((locale) =>
		[...fullTextIndex(answers[locale].records).files].map(([part, held]) => ({
			params: { locale, part },
			props: { held },
		})),
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ held: unknown }> = ({ props: { held } }) =>
	new Response(JSON.stringify(held), { headers: { 'content-type': 'application/json' } });
