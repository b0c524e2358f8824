import { translationKeys, type Translation } from '../locales.ts';
import { states, type Comparison, type PageComparison } from './compare.ts';
import { countStates, type Counts, type Freshness } from './freshness.ts';
import { wordDiff } from './word-diff.ts';

/** @returns page by locale how many blocks are fresh, stale, pending and missing, with totals, as text. */
export function statusTable({ paths, of }: Freshness): string {
	const rows = [...paths.map((path) => [path, ...cellsOf([path])]), ['total', ...cellsOf(paths)]];
	const head = [
		['', ...translationKeys.flatMap((locale) => [locale, ...states.slice(1).map(() => '')])],
		['page', ...translationKeys.flatMap(() => [...states])],
	];
	const widths = head[1]!.map((_, column) => Math.max(...[head[1]!, ...rows].map((row) => row[column]!.length)));
	const line = (row: string[]) =>
		row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
	const locales = translationKeys.map((locale, index) => locale.padEnd(groupWidth(widths, index)));
	return [`${''.padEnd(widths[0]!)}  ${locales.join('  ')}`.trimEnd(), line(head[1]!), ...rows.map(line)].join('\n');

	function cellsOf(some: readonly string[]): string[] {
		return translationKeys.flatMap((locale) => {
			const counts = countStates(some.map((path) => of(locale, path)));
			return states.map((state) => String(counts[state]));
		});
	}
}

function groupWidth(widths: readonly number[], group: number): number {
	const own = widths.slice(1 + group * states.length, 1 + (group + 1) * states.length);
	return own.reduce((sum, width) => sum + width, 2 * (own.length - 1));
}

/** @returns what a translator needs to bring a page up to date: each block that is not fresh, with its English. */
export function describePage(path: string, locale: Translation, page: PageComparison): string {
	const parts = [
		`${path}, ${locale}: ${countsText(countStates([page]))}`,
		provenanceText(page),
		...page.blocks.filter(({ state }) => state !== 'fresh' && state !== 'missing').map(describeBlock),
		...page.moved.map(({ id, file, line, wording }) => `moved    ${id}  (${file}:${line})\n  English     ${wording}`),
	];
	return parts.join('\n\n');
}

export const countsText = (counts: Counts): string => states.map((state) => `${counts[state]} ${state}`).join(', ');

function provenanceText({ recorded }: PageComparison): string {
	if (!recorded) return 'Nothing is recorded of this translation: stamp it when it says what the English says.';
	const { translatedBy, reviewedBy, stamped } = recorded;
	return `Translated by ${translatedBy === 'machine' ? 'a machine' : 'a person'}, ${reviewedBy ? `reviewed by ${reviewedBy}` : 'not reviewed by a person'}, stamped on ${stamped}.`;
}

function describeBlock({ state, english, translated, made }: Comparison): string {
	const head = `${state.padEnd(7)}  ${english.id}  (${english.file}:${english.line})`;
	if (!made || !translated) return `${head}\n  English     ${english.wording}`;
	return [
		head,
		`  old English ${made.english}  (${made.stamped})`,
		`  new English ${english.wording}`,
		`  change      ${wordDiff(made.english, english.wording)}`,
		`  translation ${translated.wording}  (${translated.file}:${translated.line})`,
	].join('\n');
}
