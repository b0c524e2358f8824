import type { Page } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { root } from '../../src/commands/run.ts';
import { localeKeys } from '../../src/locales.ts';
import { indexTerm } from '../../src/search/index-term.ts';
import { tokensOf } from '../../src/search/tokens.ts';
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
		['ru-ru', 'уровень А', '/ru-ru/guide/severity-and-response-times/'],
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

	it('the full text too, by terms that are the same at build and here', async () => {
		const visit = await open('/ja-jp/');
		const term = indexTerm('要求');
		// As text: the test runner rewrites an import in a function.
		const found = await visit.page.evaluate(
			`import('/pagefind/pagefind.js').then((pagefind) => pagefind.search('${term}')).then(({ results }) => results.length)`,
		);
		expect(found).toBeGreaterThan(5);
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
		const all = await results(visit.page).count();
		const numbers = await visit.page.locator('.search-number').allTextContents();
		expect(Number(numbers[0])).toBe(all);
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
		await expect.poll(() => visit.page.locator('details.question:not([hidden]) #sla-credit').count()).toBe(1);
		expect(await visit.page.locator('details.question[hidden]').count()).toBeGreaterThan(5);
		await leave(visit);
	});
});

describe('without what it needs', () => {
	it('loads nothing until somebody comes near', async () => {
		const visit = await open('/en/');
		const loaded = () =>
			visit.page.evaluate(
				() => performance.getEntriesByType('resource').filter(({ name }) => /\/pagefind\/|\/search\/|panel/.test(name)).length,
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
		await visit.page.route('**/pagefind/**', (route) => route.abort());
		await visit.page.keyboard.press('Control+k');
		await visit.page.locator('site-search fieldset').waitFor({ state: 'attached' });
		await ask(visit.page, 'refund for the unheardof outage');
		expect(await results(visit.page).count()).toBeGreaterThan(0);
		await visit.context.close();
	});

	it('is a link to the questions without scripts', async () => {
		const visit = await open('/ru-ru/', { javaScriptEnabled: false });
		expect(await visit.page.locator('[data-search-open]').getAttribute('href')).toBe('/ru-ru/faq/');
		await leave(visit);
	});
});

it('cuts a text alike in Node and in Chromium', async () => {
	const bundle = await build({
		logLevel: 'silent',
		configFile: false,
		build: { write: false, minify: false, lib: { entry: join(root, 'src/search/tokens.ts'), formats: ['iife'], name: 'tokens' } },
	});
	const [output] = Array.isArray(bundle) ? bundle : [];
	const code = output!.output[0].code;
	const texts = [
		'Severities, break-fix’s',
		'ｻｰﾊﾞｰ サーバ ヴァージョン',
		'Новый счёт, уровень А',
		'嚴重性A級 服务请求',
		'問い合わせ 引っ越し',
		'и\u0306 ﬁ İ ㈱ ㌔',
		'\u{20BB7}野家 👩‍💻',
	];
	const visit = await open('/en/');
	// A page of its own: the site's policy lets no other script in.
	await visit.page.goto('about:blank');
	await visit.page.evaluate(`${code}; globalThis.tokens = tokens`);
	const there = await visit.page.evaluate((all) => {
		const { tokensOf: cut } = (globalThis as unknown as { tokens: { tokensOf(text: string): unknown } }).tokens;
		return all.map((text) => cut(text));
	}, texts);
	expect(there).toEqual(texts.map(tokensOf));
	await visit.context.close();
});
