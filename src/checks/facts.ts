import { dataFiles, type Content } from '../docs/load.ts';
import { intlUnits } from '../facts/format.ts';
import { pluralCategoriesOf } from '../interface/words.ts';
import { localeKeys, tagOf } from '../locales.ts';
import type { CheckContext } from './context.ts';
import { error, notice, type Problem } from './problem.ts';

/** Facts and labels name their source, and a unit that has words. */
export function checkFacts({ content }: CheckContext): Problem[] {
	const { facts, units } = content.facts;
	const { sources } = content.declared;
	const inFacts = (path: string[]) => ({ file: dataFiles.facts, line: content.lineIn(dataFiles.facts, path) });
	const problems: Problem[] = [];
	for (const [id, fact] of Object.entries(facts)) {
		if (!sources.has(fact.source)) {
			problems.push(
				error({
					...inFacts(['facts', id, 'source']),
					rule: 'source-unknown',
					message: `The fact "${id}" names the source "${fact.source}", which is not listed.`,
					remedy: 'Correct the id, or add the source under `sources`.',
				}),
			);
		}
		if (fact.kind === 'duration' && !intlUnits.has(fact.unit) && !(fact.unit in units)) {
			problems.push(
				error({
					...inFacts(['facts', id, 'unit']),
					rule: 'unit-unknown',
					message: `The fact "${id}" has the unit "${fact.unit}", which has no words.`,
					remedy: `Use ${[...intlUnits].join(', ')}, or add the unit's words under \`units\`.`,
				}),
			);
		}
	}
	for (const [id, label] of Object.entries(content.labels)) {
		if (sources.has(label.source)) continue;
		const file = dataFiles.labels;
		problems.push(
			error({
				file,
				line: content.lineIn(file, [id, 'source']),
				rule: 'source-unknown',
				message: `The label "${id}" names the source "${label.source}", which is not listed.`,
				remedy: 'Correct the id, or add the source under `sources` in content/facts.yaml.',
			}),
		);
	}
	return [...problems, ...unitForms(content)];
}

function unitForms({ facts: { units }, lineIn }: Content): Problem[] {
	return Object.entries(units).flatMap(([unit, words]) =>
		localeKeys.flatMap((locale) => {
			const needed = pluralCategoriesOf(locale);
			const missing = needed.filter((category) => words[locale][category] === undefined);
			if (missing.length === 0) return [];
			return [
				error({
					file: dataFiles.facts,
					line: lineIn(dataFiles.facts, ['units', unit, locale]),
					rule: 'unit-plural',
					message: `The unit "${unit}" lacks the plural forms ${missing.join(', ')}, which ${tagOf(locale)} needs.`,
					remedy: `Give the forms ${needed.join(', ')}.`,
				}),
			];
		}),
	);
}

const monthsUntilOld = 18;

/**
 * Facts that no source was seen to hold for 18 months: to be looked up again.
 *
 * @param today YYYY-MM-DD
 */
export function agedFacts(content: Content, today: string): Problem[] {
	const file = dataFiles.facts;
	return Object.entries(content.facts.facts)
		.filter(([, { seen }]) => monthsBetween(seen, today) > monthsUntilOld)
		.map(([id, { seen }]) =>
			notice({
				file,
				line: content.lineIn(file, ['facts', id]),
				rule: 'fact-old',
				message: `The fact "${id}" was last seen to hold in ${seen}, more than ${monthsUntilOld} months ago.`,
				remedy: 'Look it up in a current source and set `seen`, or leave it: pages show the date.',
			}),
		);
}

/** Whole months from a date, which may be a year or a month alone and then counts from its end, to a day. */
export function monthsBetween(from: string, to: string): number {
	const [year = 0, month = 12] = from.split('-').map(Number);
	const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
	return (toYear - year) * 12 + (toMonth - month);
}
