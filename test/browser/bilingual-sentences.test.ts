import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withTwins } from '../support/bilingual.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();
const openWith = withTwins(open);

describe('a sentence', () => {
	const marked = (page: Page) =>
		page.locator('[aria-current=true].sentence').evaluateAll((sentences) => sentences.map((sentence) => sentence.textContent.trim()));
	const both = ['要求が解決したら、顧客に伝えて対応を締めくくります。', 'When a request is solved, tell the customer and close the case.'];

	it('is marked with its twin by a tap on either, and by nothing else', async () => {
		const visit = await openWith('/ja-jp/guide/close-the-loop/?view=below', { hasTouch: true });
		const { page } = visit;
		await page.locator('.sentence', { hasText: both[0]! }).hover();
		expect(await marked(page)).toEqual([]);
		await page.locator('.sentence', { hasText: both[0]! }).tap();
		expect(await marked(page)).toEqual(both);
		await page.locator('.twin .sentence', { hasText: 'It is for whoever filed' }).tap();
		expect(await marked(page)).toHaveLength(2);
		expect((await marked(page))[1]).toContain('It is for whoever filed');
		await leave(visit);
	});

	it('is reached by one stop of the Tab key; arrow keys go on, Enter goes to the twin, Escape leaves', async () => {
		const visit = await openWith('/ja-jp/guide/close-the-loop/?view=beside');
		const { page } = visit;
		expect(await page.locator('.sentence[tabindex="0"]').count()).toBe(1);
		await page.locator('.how summary').focus();
		await page.keyboard.press('Shift+Tab');
		for (let step = 0; step < 12 && (await marked(page)).length === 0; step += 1) await page.keyboard.press('Shift+Tab');
		expect(await marked(page)).toEqual(['完了報告', 'Close the loop']);
		while ((await marked(page))[0] !== both[0]) await page.keyboard.press('ArrowDown');
		expect(await marked(page)).toEqual(both);
		await page.keyboard.press('ArrowRight');
		expect((await marked(page))[1]).toMatch(/^This page says/);
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement!.closest<HTMLElement>('[lang]')!.lang)).toBe('en');
		expect(await page.evaluate(() => document.activeElement!.textContent.trim())).toMatch(/^This page says/);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement!.textContent.trim())).toBe(both[0]);
		expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe('none');
		await page.keyboard.press('Escape');
		expect(await marked(page)).toEqual([]);
		expect(await page.locator('.sentence[tabindex="0"]').count()).toBe(1);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement!.matches('main a, main button, main summary'))).toBe(true);
		await leave(visit);
	});

	it('is marked by its links too, which stay links', async () => {
		const visit = await openWith('/ja-jp/guide/close-the-loop/?view=below');
		const { page } = visit;
		const link = page.locator('.sentence a[href$="/faq/where-to-see-requests/"]').first();
		await link.focus();
		expect((await marked(page))[1]).toContain('Follow the request');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/ja-jp/faq/where-to-see-requests/');
		await leave(visit);
	});

	it('is reached in the step of the triage that is shown', async () => {
		const visit = await openWith('/ru-ru/triage/?view=below&whose=customer');
		const { page } = visit;
		await page.locator('section:visible input').first().focus();
		await page.keyboard.press('Shift+Tab');
		expect(await page.locator('.sentence[tabindex="0"]').isVisible()).toBe(true);
		await leave(visit);
	});
});
