import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that are left out, each with its reason. None at present. */
const ignored: string[] = [];

/** @returns what axe finds on a page: WCAG 2.2 A and AA and its best practices. */
export async function axeFaults(page: Page): Promise<string[]> {
	await page.evaluate(source);
	const { violations } = await page.evaluate(async (rules) => {
		const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
		return axe.run({
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
			resultTypes: ['violations'],
		});
	}, ignored);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
}
