import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { allPaths, type Path } from '../../src/triage/paths.ts';
import { toQuery } from '../../src/triage/replay.ts';
import { targetOf } from '../../src/triage/tree.ts';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';
import { realContent } from '../support/content.ts';
import { whole } from '../support/pages.ts';

const open = useBrowser();
const { content } = realContent();
const { structure, words } = content.trees.find(({ id }) => id === 'escalation')!;
const tree = { start: structure!.start[0]!, questions: structure!.questions };
const paths = allPaths(tree);

/** To each outcome its shortest path. */
const shortest = Object.keys(structure!.outcomes).map((end) => {
	const ways = paths.filter((path) => path.end === end);
	return ways.reduce((best, path) => (Object.keys(path.answers).length < Object.keys(best.answers).length ? path : best));
});
const longest = paths.reduce((best, path) => (Object.keys(path.answers).length > Object.keys(best.answers).length ? path : best));

const shown = (page: Page) => page.locator('triage-wizard > section:is([data-question], [data-outcome]):visible');

describe.each(localeKeys)('in %s outcomes are reached, among the four languages every one', (locale) => {
	/** A way of answering meets each outcome once, in one language or another; in all of them where everything is looked at. */
	const share = (shift: number) => shortest.filter((_path, index) => whole || localeKeys[(index + shift) % localeKeys.length] === locale);
	const titleOf = ({ end }: Path) => words[locale]!.outcomes[end]!.title;

	it('by mouse', async () => {
		const visit = await open(`/${locale}/triage/`);
		for (const path of share(0)) {
			await visit.page.goto(`${inject('address')}/${locale}/triage/`);
			for (const [question, option] of Object.entries(path.answers)) {
				await visit.page.locator(`label[for="${question}-${option}"]`).click();
				await visit.page.locator(`[id="${question}"] button[type=submit]`).click();
			}
			expect(await shown(visit.page).locator('h2').first().textContent()).toBe(titleOf(path));
		}
		await leave(visit);
	});

	it('by keyboard alone', async () => {
		const visit = await open(`/${locale}/triage/`);
		for (const path of share(1)) {
			await visit.page.goto(`${inject('address')}/${locale}/triage/`);
			await visit.page.locator('h2').first().focus();
			for (const [question, option] of Object.entries(path.answers)) await answerByKeyboard(visit.page, question, option);
			expect(await shown(visit.page).locator('h2').first().textContent()).toBe(titleOf(path));
			expect(await visit.page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
		}
		await leave(visit);
	});

	it('without scripts, and states when it holds', async () => {
		const visit = await open(`/${locale}/triage/`, { javaScriptEnabled: false });
		for (const path of share(2)) {
			await visit.page.goto(`${inject('address')}/${locale}/triage/`);
			const given: Record<string, string> = {};
			for (const [question, option] of Object.entries(path.answers)) {
				given[question] = option;
				const target = targetOf(tree.questions[question]!.options[option]!, given)!;
				await visit.page.locator(`[id="${question}"] .triage-links a[href="#${target}"]`).first().click();
				expect(await shown(visit.page).count()).toBe(1);
			}
			expect(await shown(visit.page).locator('h2').first().textContent()).toBe(titleOf(path));
			expect(await shown(visit.page).locator('[data-condition]').first().isVisible()).toBe(true);
		}
		await leave(visit);
	});

	it('with nothing for axe to find at any step, and the console empty', async () => {
		const visit = await open(`/${locale}/triage/`);
		const given: Record<string, string> = {};
		const turn = localeKeys.indexOf(locale);
		for (const [step, [question, option]] of [...Object.entries(longest.answers), ['', '']].entries()) {
			// Each step in one language, the outcome in all, unless everything is looked at.
			if (whole || !question || step % localeKeys.length === turn) expect(await axeFaults(visit.page)).toEqual([]);
			if (!question) break;
			given[question] = option!;
			await visit.page.locator(`label[for="${question}-${option}"]`).click();
			await visit.page.locator(`[id="${question}"] button[type=submit]`).click();
		}
		await leave(visit);
	});
});

async function answerByKeyboard(page: Page, question: string, option: string): Promise<void> {
	const options = Object.keys(tree.questions[question]!.options);
	while ((await page.evaluate(() => (document.activeElement as HTMLInputElement).name)) !== question) await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	for (let step = 0; step < options.indexOf(option); step += 1) await page.keyboard.press('ArrowDown');
	while ((await page.evaluate(() => (document.activeElement as HTMLButtonElement).type)) !== 'submit') await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}

describe('the address is the state', () => {
	const answers = { whose: 'customer', cloud: 'global', kind: 'technical', product: 'azure', health: 'none' };

	it('Back and Forward go a question, a reload stays', async () => {
		const visit = await open('/en/triage/');
		const { page } = visit;
		for (const [question, option] of Object.entries(answers)) {
			await page.locator(`label[for="${question}-${option}"]`).click();
			await page.locator(`[id="${question}"] button[type=submit]`).click();
		}
		expect(new URL(page.url()).search).toBe(toQuery(answers));
		await page.goBack();
		expect(await shown(page).getAttribute('id')).toBe('health');
		await page.goForward();
		await page.reload();
		expect(await shown(page).getAttribute('id')).toBe('own-fix');
		expect(await page.title()).toContain(words.en!.questions['own-fix']!.title);
		await leave(visit);
	});

	it('changing an answer says what it changes and keeps the later ones', async () => {
		const visit = await open(`/en/triage/${toQuery(answers)}`);
		const { page } = visit;
		await page.getByRole('link', { name: `Change: ${words.en!.questions.product!.short}` }).click();
		expect(await shown(page).getAttribute('id')).toBe('product');
		await page.locator('label[for="product-microsoft-365"]').click();
		await page.locator('[id="product"] button[type=submit]').click();
		expect(await shown(page).getAttribute('id')).toBe('own-fix');
		expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ ...answers, product: 'microsoft-365' });
		await page.locator('[data-restart]').click();
		expect(await shown(page).getAttribute('id')).toBe('whose');
		expect(new URL(page.url()).search).toBe('');
		await leave(visit);
	});

	it('another language keeps the answers', async () => {
		const visit = await open(`/en/triage/${toQuery(answers)}`);
		await visit.page.locator('header language-choice summary').click();
		await visit.page.locator('header language-choice a[data-locale=ru-ru]').click();
		await visit.page.waitForURL('**/ru-ru/triage/?*');
		expect(await shown(visit.page).locator('h2').textContent()).toBe(words['ru-ru']!.questions['own-fix']!.title);
		await leave(visit);
	});

	it('a query beats a fragment; a fragment alone shows its section', async () => {
		const both = await open(`/en/triage/${toQuery(answers)}#fraud-request`);
		expect(await shown(both.page).getAttribute('id')).toBe('own-fix');
		await leave(both);
		const alone = await open('/en/triage/#fraud-request');
		expect(await shown(alone.page).getAttribute('id')).toBe('fraud-request');
		await leave(alone);
	});

	it('nothing moves on before Continue, and Continue without an answer says what is missing', async () => {
		const visit = await open('/en/triage/');
		await visit.page.locator('label[for="whose-customer"]').click();
		expect(await shown(visit.page).getAttribute('id')).toBe('whose');
		await visit.page.reload();
		await visit.page.locator('[id="whose"] button[type=submit]').click();
		expect(await visit.page.locator('[id="whose"] [role=alert]').textContent()).toBe(content.words.en['triage.missing']);
		await leave(visit);
	});

	it('a link to a source on the page leaves the step alone', async () => {
		const visit = await open(`/en/triage/${toQuery(longest.answers)}`);
		const before = await shown(visit.page).getAttribute('id');
		await visit.page.locator('[data-outcome]:visible a.fact[href^="#"]').first().click();
		expect(await shown(visit.page).getAttribute('id')).toBe(before);
		expect(await visit.page.locator('.triage-sources').getAttribute('open')).not.toBeNull();
		await leave(visit);
	});

	it('is not broken by hostile queries', async () => {
		const visit = await open('/ja-jp/triage/');
		for (const query of [
			'?__proto__=x',
			'?whose=constructor',
			'?whose=customer&cloud=%F0%9F%92%A9',
			'?whose[]=a',
			`?${'a'.repeat(4000)}=b`,
			'?whose=<script>alert(1)</script>',
			'?whose=customer&whose=nobody',
		]) {
			await visit.page.goto(`${inject('address')}/ja-jp/triage/${query}`);
			expect(await shown(visit.page).count(), query).toBe(1);
		}
		await leave(visit);
	});
});

describe('the due time', () => {
	it('stands in the reader’s zone and in UTC, in the reader’s language', async () => {
		const visit = await open('/en/triage/', { timezoneId: 'Asia/Taipei' });
		const { page } = visit;
		await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') });
		const answers = paths.find(({ end, answers }) => end === 'file-azure' && answers.impact === 'critical')!.answers;
		await page.goto(`${inject('address')}/en/triage/${toQuery(answers)}`);
		expect(await page.locator('[data-outcome]:visible .due').textContent()).toBe(
			'Severity A: by 21 Nov 2026, 20:00 GMT+8, that is 21 Nov 2026, 12:00 in UTC, if you file now.',
		);
		await leave(visit);
	});
});

describe('the question on other pages', () => {
	it('goes over to the triage with the answer kept', async () => {
		const visit = await open('/zh-tw/');
		await visit.page.locator('.triage-entry li a').first().click();
		await visit.page.waitForURL('**/triage/?*', { waitUntil: 'load' });
		expect(await shown(visit.page).getAttribute('id')).toBe('cloud');
		await visit.page.goto(`${inject('address')}/zh-tw/guide/check-service-health/`);
		await visit.page.locator('.triage-entry li a').first().click();
		await visit.page.waitForURL('**/triage/?*', { waitUntil: 'load' });
		expect(await shown(visit.page).getAttribute('id')).toBe('whose');
		expect(new URL(visit.page.url()).searchParams.get('health')).toBe('matching');
		await leave(visit);
	});

	it('works without scripts', async () => {
		const visit = await open('/ja-jp/', { javaScriptEnabled: false });
		await visit.page.locator('.triage-entry li a').first().click();
		await visit.page.waitForURL('**/triage/?*', { waitUntil: 'load' });
		expect(await shown(visit.page).getAttribute('id')).toBe('cloud');
		await leave(visit);
	});
});

it('a whole path has names, roles and announcements for a screen reader', async () => {
	const visit = await open('/ru-ru/triage/');
	const { page } = visit;
	for (const [question, option] of Object.entries(longest.answers)) {
		const own = words['ru-ru']!.questions[question]!;
		const group = page.getByRole('group', { name: own.title, exact: true });
		expect(await group.getByRole('radio').count()).toBe(Object.keys(own.options).length);
		await group.getByRole('radio', { name: own.options[option]!.label, exact: true }).check({ force: true });
		expect(await page.locator('[data-status]').textContent()).toMatch(/\d/);
		await page
			.locator(`[id="${question}"]`)
			.getByRole('button', { name: content.words['ru-ru']['triage.continue'] as string })
			.click();
	}
	const end = words['ru-ru']!.outcomes[longest.end]!;
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(end.title);
	expect(await page.getByRole('region', { name: end.title, exact: true }).count()).toBe(1);
	expect(
		await page
			.getByRole('region', { name: content.words['ru-ru']['triage.answers'] as string })
			.getByRole('listitem')
			.count(),
	).toBe(Object.keys(longest.answers).length);
	await leave(visit);
});
