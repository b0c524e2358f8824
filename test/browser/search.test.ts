import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();

/** Types into the open dialog and waits until nothing more is to come. */
async function ask(page: Page, query: string): Promise<void> {
	await page.locator('site-search input[name=q]').fill(query);
	await page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
}

const results = (page: Page) => page.locator('[data-search-results] [role=option]');
const first = (page: Page) => results(page).first().getAttribute('href');
const status = (page: Page) => page.locator('[data-search-status]');

async function opened(path: string, options?: Parameters<typeof open>[1]) {
	const visit = await open(path, options);
	await visit.page.keyboard.press('Control+k');
	await visit.page.locator('site-search fieldset').waitFor({ state: 'attached' });
	return visit;
}

describe('the search finds', () => {
	it.each([
		['en', 'severities', '/en/guide/severity-and-response-times/'],
		['en', 'breakfix', '/en/guide/glossary/#break-fix'],
		['en', 'severty', '/en/guide/glossary/#severity'],
		['zh-tw', '退費', '/zh-tw/faq/sla-credit/'],
		['zh-tw', 'ＳＬＡ', '/zh-tw/guide/glossary/#service-level-agreement'],
		['zh-tw', 'severity', '/zh-tw/guide/glossary/#severity'],
		['ru-ru', 'компенсация', '/ru-ru/faq/sla-credit/'],
		['ru-ru', 'уровень А', '/ru-ru/faq/choose-a-severity/'],
		['ru-ru', 'GDAP', '/ru-ru/guide/glossary/#gdap'],
		['ja-jp', '返金', '/ja-jp/faq/sla-credit/'],
		['ja-jp', 'ﾃﾅﾝﾄ', '/ja-jp/guide/glossary/#tenant'],
		['ja-jp', 'severity', '/ja-jp/guide/glossary/#severity'],
	])('in %s for %s: %s', async (locale, query, wanted) => {
		const visit = await opened(`/${locale}/guide/close-the-loop/`);
		await ask(visit.page, query);
		const urls = await results(visit.page).evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute('href')));
		expect(urls).toContain(wanted);
		await leave(visit);
	});

	it('what only another language has, and says which that is', async () => {
		const visit = await opened('/ja-jp/');
		await ask(visit.page, 'эскалация');
		const group = visit.page.locator('[data-search-results] [role=group][lang="ru-RU"]');
		expect(await group.locator('a').count()).toBeGreaterThan(0);
		expect(await group.getAttribute('aria-label')).toBe('Русский');
		expect(await axeFaults(visit.page)).toEqual([]);
		await leave(visit);
	});

	it('what stands in the full text alone, and shows it there', async () => {
		const visit = await opened('/en/');
		const { page } = visit;
		// Of a guide so large that the first answers do not know all its pages.
		const far = {
			kind: 'guide',
			url: '/en/guide/far/',
			title: 'Far',
			place: 'Guide',
			text: 'The word is zzzzqqqq.',
			keywords: [],
			english: [],
		};
		await page.route('**/search/en/terms-*', (route) => route.fulfill({ json: { zzzzqqqq: [2] } }));
		await page.route('**/search/en/texts-0.*', (route) => route.fulfill({ json: [{}, far] }));
		await ask(page, 'zzzzqqqq');
		const option = page.locator('[data-search-results] [href="/en/guide/far/"]');
		await option.waitFor();
		expect(await option.locator('.search-excerpt mark').textContent()).toBe('zzzzqqqq');
		expect(await results(page).count()).toBe(1);
		await leave(visit);
	});
});

describe('the dialog', () => {
	it.each(localeKeys)('works by keyboard alone in %s, and axe finds nothing', async (locale) => {
		const visit = await opened(`/${locale}/`);
		const { page } = visit;
		await ask(page, 'SLA');
		const input = page.locator('site-search input[name=q]');
		expect(await input.getAttribute('aria-expanded')).toBe('true');
		const chosen = () => input.getAttribute('aria-activedescendant');
		const before = await chosen();
		await page.keyboard.press('ArrowDown');
		expect(await chosen()).not.toBe(before);
		await page.keyboard.press('ArrowUp');
		expect(await chosen()).toBe(before);
		await expect.poll(() => status(page).textContent()).toMatch(/\d/);
		expect(await axeFaults(page)).toEqual([]);
		const target = await page.locator(`#${await chosen()}`).getAttribute('href');
		await page.keyboard.press('Enter');
		await page.waitForURL(`**${target}`);
		await leave(visit);
	});

	it('narrows to one kind, with the number of each', async () => {
		const visit = await opened('/en/');
		await ask(visit.page, 'severity');
		const numbers = await visit.page.locator('.search-number').allTextContents();
		const all = Number(numbers[0]);
		// What does not fit the screen comes a moment later.
		await expect.poll(() => results(visit.page).count()).toBe(all);
		expect(numbers.slice(1).reduce((sum, number) => sum + Number(number), 0)).toBe(all);
		await visit.page.locator('.search-kinds label', { hasText: 'Terms' }).click();
		const kinds = await results(visit.page).evaluateAll((links) => links.map((link) => link.getAttribute('data-kind')));
		expect(new Set(kinds)).toEqual(new Set(['term']));
		await leave(visit);
	});

	it('marks what was asked for in the reader’s own words', async () => {
		const visit = await opened('/ja-jp/');
		await ask(visit.page, '重大度');
		expect(await results(visit.page).locator('mark').first().textContent()).toBe('重大度');
		expect(await results(visit.page).first().textContent()).not.toMatch(/[a-p]{8}/);
		await leave(visit);
	});

	it('keeps the latest queries on the device, and forgets them when told', async () => {
		const visit = await opened('/en/');
		const { page } = visit;
		await ask(page, 'tenant');
		await page.keyboard.press('Enter');
		await page.waitForURL(/tenant|glossary|triage|faq|guide/);
		await page.keyboard.press('Control+k');
		await page.locator('.search-recent li button').waitFor();
		await page.locator('.search-recent li button').click();
		await results(page).first().waitFor();
		await page.locator('site-search input[name=q]').fill('');
		await page.locator('.search-recent > button').click();
		expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBe('[]');
		await leave(visit);
	});

	it('is shared by its address, which keeps what else it holds', async () => {
		const visit = await opened('/en/triage/?whose=customer');
		await ask(visit.page, 'refund');
		await visit.page.waitForURL('**/en/triage/?whose=customer&q=refund');
		await visit.page.keyboard.press('Escape');
		await visit.page.waitForURL('**/en/triage/?whose=customer');
		await leave(visit);
	});

	it('leaves an input method alone until it is done', async () => {
		const visit = await opened('/ja-jp/');
		const { page, context } = visit;
		const session = await context.newCDPSession(page);
		await session.send('Input.imeSetComposition', { text: 'じゅうだいど', selectionStart: 6, selectionEnd: 6 });
		await page.waitForTimeout(400);
		expect(await results(page).count()).toBe(0);
		await session.send('Input.insertText', { text: '重大度' });
		await results(page).first().waitFor();
		expect(await page.locator('site-search input[name=q]').inputValue()).toBe('重大度');
		await leave(visit);
	});

	it('answers the last query, whatever came before', async () => {
		const visit = await opened('/en/');
		for (const query of ['zzzz', 'sev', 'refund', 'zzzzqqqq', 'GDAP']) await visit.page.locator('site-search input[name=q]').fill(query);
		await visit.page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
		await visit.page.waitForTimeout(600);
		expect(await first(visit.page)).toBe('/en/guide/glossary/#gdap');
		await leave(visit);
	});

	it('offers the triage and the nearest questions where nothing is found', async () => {
		const visit = await open('/en/?q=zzzzqqqq');
		const empty = visit.page.locator('[data-search-empty]');
		await empty.waitFor();
		const links = await empty.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual(expect.arrayContaining(['/en/triage/', '/en/faq/']));
		expect(links.filter((link) => link!.startsWith('/en/faq/')).length).toBeGreaterThan(2);
		expect(await axeFaults(visit.page)).toEqual([]);
		await leave(visit);
	});

	it('says in Russian how many there are, in the form of the number', async () => {
		const visit = await opened('/ru-ru/');
		await ask(visit.page, 'тикет');
		await expect.poll(() => status(visit.page).textContent()).toMatch(/^\d+ результат(?:а|ов)?$/);
		await leave(visit);
	});

	it('fits a phone', async () => {
		const visit = await opened('/ru-ru/', { viewport: { width: 360, height: 740 } });
		await ask(visit.page, 'компенсация');
		expect(await visit.page.evaluate(() => document.querySelector('site-search dialog')!.scrollWidth)).toBeLessThanOrEqual(360);
		await leave(visit);
	});
});

describe('the fields on pages', () => {
	it('take a query to the dialog', async () => {
		const visit = await open('/ja-jp/');
		await visit.page.locator('main [data-search-form] input').fill('SLA');
		await visit.page.keyboard.press('Enter');
		await results(visit.page).first().waitFor();
		await leave(visit);
	});

	it('of the questions finds them in other words', async () => {
		const visit = await open('/zh-tw/faq/');
		await visit.page.locator('faq-filter [name=words]').fill('退費');
		await expect.poll(() => visit.page.locator('details.question[hidden]').count()).toBeGreaterThan(5);
		await expect.poll(() => visit.page.locator('details.question:not([hidden]) #sla-credit').count()).toBe(1);
		await leave(visit);
	});
});

describe('without what it needs', () => {
	it('loads nothing until somebody comes near', async () => {
		const visit = await open('/en/');
		const loaded = () =>
			visit.page.evaluate(
				() => performance.getEntriesByType('resource').filter(({ name }) => /\/search\/|panel|minisearch/.test(name)).length,
			);
		await visit.page.waitForTimeout(500);
		expect(await loaded()).toBe(0);
		await visit.page.locator('[data-search-open]').hover();
		await expect.poll(loaded).toBeGreaterThan(0);
		await leave(visit);
	});

	it('says so, and leads to the questions', async () => {
		const visit = await open('/en/');
		await visit.page.route('**/search/**', (route) => route.abort());
		await visit.page.keyboard.press('Control+k');
		await visit.page.locator('[data-search-failed] a').waitFor();
		await visit.context.close();
	});

	it('answers without the full text', async () => {
		const visit = await open('/en/');
		await visit.page.route('**/search/*/*.json*', (route) => route.abort());
		await visit.page.keyboard.press('Control+k');
		await visit.page.locator('site-search fieldset').waitFor({ state: 'attached' });
		await ask(visit.page, 'refund for the unheardof outage');
		expect(await results(visit.page).count()).toBeGreaterThan(0);
		// Nobody is told that there is nothing where not all could be searched.
		await ask(visit.page, 'zzzzqqqq');
		await visit.page.locator('[data-search-failed]').waitFor();
		expect(await visit.page.locator('[data-search-empty]').isVisible()).toBe(false);
		expect(await status(visit.page).textContent()).toBe('');
		await visit.context.close();
	});

	it('is a link to the questions without scripts', async () => {
		const visit = await open('/ru-ru/', { javaScriptEnabled: false });
		expect(await visit.page.locator('[data-search-open]').getAttribute('href')).toBe('/ru-ru/faq/');
		await leave(visit);
	});
});
