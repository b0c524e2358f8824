import { dataFiles, type Content } from '../docs/load.ts';
import { translationKeys, type Translation } from '../locales.ts';
import { freshnessOf } from '../translations/freshness.ts';
import { placesAreSound } from '../translations/places.ts';
import type { RecordedPage } from '../translations/schema.ts';
import type { CheckContext } from './context.ts';
import { error, notice, type Problem } from './problem.ts';

/** What is recorded of translations is whole, and of pages that exist. */
export function checkRecords({ content, freshness }: CheckContext): Problem[] {
	const paths = new Set(freshness.paths);
	return translationKeys.flatMap((locale) =>
		Object.entries(content.translations[locale].pages).flatMap(([path, page]) =>
			paths.has(path) ? recordFaults(content, locale, path, page) : [unknownPage(content, locale, path)],
		),
	);
}

const remedy = (path: string, locale: Translation) =>
	`The file is written by a tool. Restore it, or write the record anew when the translation says what the English says: npm run translations -- stamp ${path} ${locale}`;

function unknownPage(content: Content, locale: Translation, path: string): Problem {
	const file = dataFiles.translations(locale);
	return error({
		file,
		line: content.lineIn(file, ['pages', path]),
		rule: 'record-page-unknown',
		message: `There is no English page "${path}".`,
		remedy: 'Remove the record, or give it the name of the page.',
	});
}

function recordFaults(content: Content, locale: Translation, path: string, { blocks }: RecordedPage): Problem[] {
	const file = dataFiles.translations(locale);
	const at = (index: number) => ({ file, line: content.lineIn(file, ['pages', path, 'blocks', index]), remedy: remedy(path, locale) });
	const twice = blocks.flatMap(({ id }, index) =>
		blocks.findIndex((block) => block.id === id) < index
			? [error({ ...at(index), rule: 'record-block-twice', message: `The block "${id}" of "${path}" is recorded twice.` })]
			: [],
	);
	const body = blocks.flatMap((block, index) => (block.in === undefined ? [] : [{ place: block.in, index }]));
	const unsound = body.findIndex((_, end) => !placesAreSound(body.slice(0, end + 1).map(({ place }) => place)));
	if (unsound < 0) return twice;
	const { place, index } = body[unsound]!;
	const message = `"in": "${place}" cannot follow the block before: it names containers and the block itself, and as "." those that are still open.`;
	return [...twice, error({ ...at(index), rule: 'record-place', message })];
}

/** Translations of which nothing is recorded: whether they say what the English says is not known. */
export function unrecordedPages(content: Content): Problem[] {
	const { paths, of } = freshnessOf(content);
	return translationKeys.flatMap((locale) =>
		paths.flatMap((path) => {
			const block = of(locale, path)?.blocks.find(({ state, translated }) => state === 'missing' && translated);
			if (!block) return [];
			return [
				notice({
					file: block.translated!.file,
					line: block.translated!.line,
					rule: 'translation-unrecorded',
					message: `It is not recorded which English "${path}" was translated from: readers cannot be told whether it is up to date.`,
					remedy: `When it says what the English says: npm run translations -- stamp ${path} ${locale} --translated-by person (or machine)`,
				}),
			];
		}),
	);
}
