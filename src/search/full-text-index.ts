import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { localeKeys, tagOf, type Locale, type Localized } from '../locales.ts';
import { fullTextTerms, hasOwnTerms } from './own-terms.ts';
import type { AnswerData, SearchRecord } from './record.ts';

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
		await Promise.all((await readdir(folder)).filter((file) => interfaces.test(file)).map((file) => rm(join(folder, file))));
	} finally {
		await close();
	}
}

/** Pagefind's own interfaces, which the guide does not use. */
const interfaces = /^pagefind-.*(?:ui|highlight)\.(?:js|css)$/;

async function addRecord(index: PagefindIndex, locale: Locale, { url, title, text }: SearchRecord) {
	const said = `${title}\n${text}`;
	const { errors } = await index.addCustomRecord({
		url,
		// As the browser's side asks for it: the page's language in lower case.
		language: tagOf(locale).toLowerCase(),
		content: hasOwnTerms(tagOf(locale)) ? fullTextTerms(said).join(' ') : said,
		// Pagefind would index what it is told of a record: the texts to show are elsewhere.
		meta: {},
	});
	if (errors.length > 0) throw new Error(`${url}: ${errors.join('\n')}`);
}
