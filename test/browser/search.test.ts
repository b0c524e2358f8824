import { describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();

describe('the search', () => {
	it.each([
		['en', 'severity'],
		['zh-tw', '嚴重性'],
		['ru-ru', 'запрос'],
		['ja-jp', 'インシデント'],
	])('finds in %s what is typed', async (locale, query) => {
		const visit = await open(`/${locale}/`);
		const { page } = visit;
		await page.keyboard.press('Control+k');
		await page.keyboard.type(query);
		const results = page.locator('[data-search-results] a');
		await results.first().waitFor();
		for (const link of await results.all()) expect(await link.getAttribute('href')).toContain(`/${locale}/`);
		expect(await page.locator('[data-search-status]').textContent()).toMatch(/\d/);
		expect(await axeFaults(page)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await page.locator('site-search dialog').isVisible()).toBe(false);
		await leave(visit);
	});

	it('is opened by an address with ?q=, and says when nothing is found', async () => {
		const visit = await open('/en/?q=zzzzqqqq');
		await visit.page.locator('[data-search-empty]').waitFor();
		expect(await visit.page.locator('[data-search-empty] a').getAttribute('href')).toBe('/en/faq/');
		await leave(visit);
	});

	it('takes the query of the field on the home page', async () => {
		const visit = await open('/ja-jp/');
		await visit.page.locator('main [data-search-form] input').fill('SLA');
		await visit.page.keyboard.press('Enter');
		await visit.page.locator('[data-search-results] a').first().waitFor();
		await leave(visit);
	});

	it('loads nothing until it is asked', async () => {
		const visit = await open('/en/');
		await visit.page.waitForTimeout(500);
		const loaded = () =>
			visit.page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/')).length);
		expect(await loaded()).toBe(0);
		await visit.page.keyboard.press('Control+k');
		await visit.page.keyboard.type('tenant');
		await visit.page.locator('[data-search-results] a').first().waitFor();
		expect(await loaded()).toBeGreaterThan(0);
		await leave(visit);
	});

	it('says so when its files do not load, and leads to the questions', async () => {
		const visit = await open('/en/');
		await visit.page.route('**/pagefind/**', (route) => route.abort());
		await visit.page.keyboard.press('Control+k');
		await visit.page.keyboard.type('tenant');
		await visit.page.locator('[data-search-failed] a').waitFor();
		await visit.context.close();
	});

	it('is a link to the questions without scripts', async () => {
		const visit = await open('/ru-ru/', { javaScriptEnabled: false });
		expect(await visit.page.locator('[data-search-open]').getAttribute('href')).toBe('/ru-ru/faq/');
		await leave(visit);
	});
});
