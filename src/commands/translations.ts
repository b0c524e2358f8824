// What is fresh, stale or pending in the translations, and the record of it. Needs no history of the repository.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../checks/report.ts';
import { describeShapeEntry } from '../checks/structure.ts';
import { dataFiles, loadContent } from '../docs/load.ts';
import { sourceLocale, translationKeys, type Translation } from '../locales.ts';
import { blocksOf } from '../translations/blocks.ts';
import { freshnessOf } from '../translations/freshness.ts';
import { describePage, statusTable } from '../translations/report.ts';
import type { RecordedPage } from '../translations/schema.ts';
import { serializeTranslations } from '../translations/serialize.ts';
import { stampPage, type Refusal, type Stamp } from '../translations/stamp.ts';
import { root } from './run.ts';

const usage = `npm run translations                                  the table: page by language
npm run translations -- show <page> <locale>          what is stale and pending, with old and new English
npm run translations -- stamp <page|all> <locale>     this translation says what the English of today says
    --translated-by person|machine                    needed once; kept from then on
    --reviewed-by "Name"                              a person has compared the whole page with the English
    --pending <id>                                    an English block that it leaves out; can be given again
    --reordered                                       its blocks were put in the new order of the English
npm run translations -- pending <page> <locale> [id]  English blocks that are not yet translated; all else stays as it is`;

/** Ends the command with what is wrong, and how it is done. */
function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

const { values, positionals } = readArguments();
const { content, problems } = loadContent(root);
// A fault of syntax would show as blocks that are gone.
const broken = problems.filter(({ severity }) => severity === 'error');
if (broken.length > 0) fail(formatProblems(broken));
const freshness = freshnessOf(content);

const [name, page, ownLocale, ...ids] = positionals;
const commands: Record<string, () => void> = { show, stamp: stampAll, pending };
if (name === undefined) console.log(statusTable(freshness));
else if (Object.hasOwn(commands, name)) commands[name]!();
else fail(`There is no "${name}". These are the commands:\n\n${usage}`);

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				'translated-by': { type: 'string' },
				'reviewed-by': { type: 'string' },
				pending: { type: 'string', multiple: true },
				reordered: { type: 'boolean', default: false },
			},
		});
	} catch (cause) {
		return fail(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
	}
}

function chosenLocale(): Translation {
	const locale = translationKeys.find((key) => key === ownLocale);
	return locale ?? fail(`"${ownLocale ?? ''}" is not a language that is translated into. These are: ${translationKeys.join(', ')}`);
}

function chosenPages(): readonly string[] {
	if (page === 'all' && name === 'stamp') return freshness.paths;
	if (page !== undefined && freshness.paths.includes(page)) return [page];
	return fail(`There is no page "${page ?? ''}". These are the pages:\n${freshness.paths.join('\n')}`);
}

function show(): void {
	const [path] = chosenPages();
	const locale = chosenLocale();
	console.log(describePage(path!, locale, freshness.of(locale, path!)!));
}

function stampAll(): void {
	const by = values['translated-by'];
	if (by !== undefined && by !== 'person' && by !== 'machine') fail(`--translated-by is person or machine, not "${by}".`);
	if (values['reviewed-by']?.trim() === '') fail('--reviewed-by needs the name of the person.');
	const reviewer = values['reviewed-by']?.trim();
	if (ids.length > 0) fail(`This is one too many: ${ids.join(' ')}\n\n${usage}`);
	record({
		date: today(),
		...(by && { translatedBy: by }),
		...(reviewer && { reviewedBy: reviewer }),
		pending: values.pending ?? [],
		reordered: values.reordered,
	});
}

function pending(): void {
	record({ date: today(), pending: ids, pendingOnly: true });
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}

function record(stamp: Stamp): void {
	const locale = chosenLocale();
	const paths = chosenPages();
	const results = paths.map((path) => ({ path, result: stamped(path, locale, stamp) }));
	const refused = results.flatMap(({ path, result }) => ('kind' in result ? [refusalText(result, path, locale)] : []));
	if (refused.length > 0) fail(`${refused.join('\n\n')}\n\nNothing was recorded.`);
	const pages = { ...content.translations[locale].pages };
	for (const { path, result } of results) pages[path] = result as RecordedPage;
	const file = dataFiles.translations(locale);
	writeFileSync(join(root, file), serializeTranslations({ pages }));
	console.log(`${file}: ${paths.length === 1 ? paths[0] : `${paths.length} pages`} recorded.`);
}

function stamped(path: string, locale: Translation, stamp: Stamp): RecordedPage | Refusal | { kind: 'untranslated' } {
	const [english, translated] = [blocksOf(content, sourceLocale, path)!, blocksOf(content, locale, path)];
	return translated ? stampPage(english, translated, freshness.of(locale, path)!, stamp) : { kind: 'untranslated' };
}

function refusalText(refusal: Refusal | { kind: 'untranslated' }, path: string, locale: Translation): string {
	const place = `${path}, ${locale}: `;
	switch (refusal.kind) {
		case 'untranslated':
			return `${place}there is no translation to record.`;
		case 'no-translator':
			return `${place}nothing is recorded yet. Say who translated it: npm run translations -- stamp ${path} ${locale} --translated-by person (or machine)`;
		case 'unknown-blocks':
			return `${place}the English page has no block ${refusal.ids.join(', ')}. It has: ${englishIds(path).join(', ')}`;
		case 'nothing-pending':
			return `${place}every English block has its translation. Name the blocks that have none: ${englishIds(path).join(', ')}`;
		case 'moved':
			return `${place}these blocks have moved in English: ${refusal.blocks.map(({ id }) => id).join(', ')}. Readers see the translation in the new order already. Put its blocks in that order, then add --reordered.`;
		case 'departs': {
			const { expected, found } = refusal.departure;
			const at = found ? ` (line ${found.line})` : '';
			return `${place}the structures differ. The English has here: ${describeShapeEntry(expected)}${expected?.unit ? `, ${expected.unit.id}` : ''}. The translation has: ${describeShapeEntry(found)}${at}. Bring it into the form of the English, or name what it leaves out: --pending <id>`;
		}
	}
}

function englishIds(path: string): string[] {
	return blocksOf(content, sourceLocale, path)!.body.map(({ id }) => id);
}
