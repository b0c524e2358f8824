import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/checks/report.ts';
import { expectedReport, faultNames, problemsOf } from '../../support/fixtures.ts';

describe('a writer’s mistake', () => {
	it('is not seen where there is none', () => {
		expect(problemsOf()).toEqual([]);
	});

	it.each(faultNames())('%s is reported with file, place, rule and remedy', async (fault) => {
		const problems = problemsOf(fault);
		expect(problems.length).toBeGreaterThan(0);
		await expect(`${formatProblems(problems)}\n`).toMatchFileSnapshot(expectedReport(fault));
	});

	it('is reported together with all others, not one after another', () => {
		const faults = ['word-missing', 'digits-differ', 'labels-differ', 'related-unknown'];
		const alone = faults.flatMap((fault) => problemsOf(fault)).map(({ rule }) => rule);
		expect(
			problemsOf(...faults)
				.map(({ rule }) => rule)
				.sort(),
		).toEqual(alone.sort());
	});
});
