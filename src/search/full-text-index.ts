import { close, createIndex, type PagefindIndex } from 'pagefind';
import { localeKeys, tagOf, type Locale, type Localized } from '../locales.ts';
import { indexTerm } from './index-term.ts';
import { hasOwnTerms } from './own-terms.ts';
import type { AnswerData, SearchRecord } from './record.ts';
import { termsOf } from './tokens.ts';

/**
 * Writes the index of all texts in full, in pieces of which a browser loads the few it needs.
 *
 * @param folder where the index goes
 * @throws what Pagefind reports
 */
export async function writeFullText(answers: Localized<AnswerData>, folder: string): Promise<void> {
	try {
		const { index, errors } = await createIndex();
		if (!index) throw new Error(errors.join('\n'));
		for (const locale of localeKeys) for (const record of answers[locale].records) await addRecord(index, locale, record);
		const written = await index.writeFiles({ outputPath: folder });
		if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
	} finally {
		await close();
	}
}

async function addRecord(index: PagefindIndex, locale: Locale, { kind, url, title, place, text, keywords, english }: SearchRecord) {
	const said = [title, place, text, ...keywords, ...english].join('\n');
	const { errors } = await index.addCustomRecord({
		url,
		// As the browser's side asks for it: the page's language in lower case.
		language: tagOf(locale).toLowerCase(),
		content: hasOwnTerms(tagOf(locale)) ? termsOf(said).map(indexTerm).join(' ') : said,
		meta: { kind, title, place, text },
	});
	if (errors.length > 0) throw new Error(`${url}: ${errors.join('\n')}`);
}
