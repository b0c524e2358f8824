import type { APIRoute, GetStaticPaths } from 'astro';
import { answers, site, words } from 'virtual:guide';
import { addressOf } from '../docs/pages.ts';
import { createWords } from '../interface/words.ts';
import { isLocale, localeKeys, locales, type Locale } from '../locales.ts';
import { withBase } from '../markdown/render.ts';
import { fullTextPlace } from '../search/address.ts';
import { dialogParts, resultWords } from '../search/dialog.ts';
import { fullTextIndex } from '../search/full-text-index.ts';
import { lexicon } from '../search/lexicon.ts';
import { fitted } from '../search/payload.ts';

const fullText = (locale: Locale) => fullTextPlace(locale, site.basePath, fullTextIndex(answers[locale].records).parts);

/** What the search of each language loads first. */
export const getStaticPaths = (() => localeKeys.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { locale } }) => {
	if (!isLocale(locale)) return new Response(null, { status: 404 });
	const t = createWords(words, locale);
	const address = (path: string) => withBase(addressOf(locale, path), site.basePath);
	const payload = fitted({
		...answers[locale],
		whole: true,
		lexicon,
		parts: dialogParts(t, { triage: address('triage'), questions: address('faq') }),
		words: resultWords(t),
		others: locales.filter(({ key }) => key !== locale).map(({ key, tag, label }) => ({ lang: tag, label, fullText: fullText(key) })),
		fullText: fullText(locale),
	});
	return new Response(JSON.stringify(payload), { headers: { 'content-type': 'application/json' } });
};
