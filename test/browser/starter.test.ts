import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locales.ts';
import { leave, useBrowser, type Visit } from '../support/browser.ts';

const open = useBrowser();
const controls = '**/controls.*.js';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A page whose controls come when they are let go, however long that takes. */
async function held(path: string, options: BrowserContextOptions = {}): Promise<Visit & { letGo(): void }> {
	let letGo = (): void => undefined;
	const gate = new Promise<void>((resolve) => (letGo = resolve));
	const visit = await open(path, options, async (context) => {
		await context.addInitScript(() => {
			const { setTimeout } = window;
			Object.assign(window, { setTimeout: (run: () => void, ms = 0) => setTimeout(run, ms > 1_000 ? ms * 100 : ms) });
		});
		await context.route(controls, (route) => void gate.then(() => route.continue()));
	});
	return { ...visit, letGo };
}

const stored = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);
const result = (page: Page) => page.locator('[data-search-results] a').first();

describe('a page that nobody touches', () => {
	it.each(locales)('loads its starter alone in $key, and nothing moves when a hand brings the rest', async ({ key, tag }) => {
		const asked: string[] = [];
		const listen = (context: BrowserContext) => void context.on('request', (request) => asked.push(new URL(request.url()).pathname));
		const visit = await open(`/${key}/faq/`, { locale: tag }, async (context) => listen(context));
		const { page } = visit;
		await page.waitForLoadState('networkidle');
		expect(asked.filter((path) => path.endsWith('.js'))).toEqual([expect.stringMatching(/^\/_astro\/page\./)]);
		expect(await page.locator('faq-filter form').isVisible()).toBe(true);
		expect(await page.locator('header scheme-choice').isVisible()).toBe(true);
		await page.evaluate(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			const note = (list: PerformanceObserverEntryList) => shifts.push(...list.getEntries().map(({ startTime }) => startTime));
			new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
		});
		await page.mouse.move(300, 300);
		await page.locator('page-headings [aria-current]').first().waitFor({ state: 'attached' });
		await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
		expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
		expect(asked.filter((path) => /controls\./.test(path))).toHaveLength(1);
		await leave(visit);
	});

	it('shows the second language that is remembered, and offers the way back to the reader’s own', async () => {
		const remember = (context: BrowserContext) => context.addInitScript(() => localStorage.setItem('guide-view', 'below'));
		const remembered = await open('/ru-ru/guide/close-the-loop/', {}, remember);
		await remembered.page.locator('.twin').first().waitFor();
		await leave(remembered);
		const abroad = await open('/en/guide/close-the-loop/', { locale: 'ja-JP' });
		await abroad.page.locator('.reading a[data-locale=ja-jp]').waitFor();
		await leave(abroad);
	});
});

describe('what is done before there are controls is not lost:', () => {
	it('keys that open the search, and what is typed then', async () => {
		const visit = await held('/ja-jp/guide/close-the-loop/');
		const { page } = visit;
		await page.keyboard.press('Control+k');
		await page.keyboard.type('SLA');
		await page.keyboard.press('Enter');
		expect(await page.locator('site-search [name=q]').inputValue()).toBe('SLA');
		visit.letGo();
		await result(page).waitFor();
		await page.keyboard.press('Control+k');
		expect(await page.locator('site-search dialog').isVisible()).toBe(false);
		await leave(visit);
	});

	it('the button of the search, which may be closed again', async () => {
		const visit = await held('/zh-tw/', phone);
		const { page } = visit;
		await page.locator('[data-search-open]').tap();
		await page.locator('[data-search-close]').tap();
		expect(await page.locator('site-search dialog').isVisible()).toBe(false);
		await page.locator('[data-search-open]').tap();
		await page.keyboard.type('SLA');
		visit.letGo();
		await result(page).waitFor();
		await leave(visit);
	});

	it('a question in the field of a page', async () => {
		const visit = await held('/en/');
		const { page } = visit;
		await page.locator('.search-field input').focus();
		await page.keyboard.type('refund');
		await page.keyboard.press('Enter');
		visit.letGo();
		await result(page).waitFor();
		expect(await page.locator('site-search [name=q]').inputValue()).toBe('refund');
		await leave(visit);
	});

	it('choices, by pointer and by key: light or dark, the second language, what the questions are about', async () => {
		const visit = await held('/ru-ru/faq/');
		const { page } = visit;
		const shown = () => page.locator('details.question:visible').count();
		const all = await shown();
		await page.locator('header scheme-choice select').selectOption('dark');
		await page.locator('bilingual-view label.below').click();
		await page.locator('[name=words]').focus();
		await page.keyboard.type('SLA');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('End');
		const topic = await page.locator('[name=topic]').inputValue();
		expect(topic).not.toBe('');
		expect(await shown()).toBe(all);
		visit.letGo();
		await expect.poll(shown).toBeLessThan(all);
		await page.locator(':root[data-scheme=dark][data-view=below] .twin').first().waitFor({ state: 'attached' });
		expect(await page.locator('[name=words]').inputValue()).toBe('SLA');
		expect(await page.locator('[name=topic]').inputValue()).toBe(topic);
		expect(await stored(page, 'guide-scheme')).toBe('dark');
		await leave(visit);
	});

	it('the keys of the second language', async () => {
		const visit = await held('/zh-tw/guide/close-the-loop/');
		await visit.page.keyboard.press('Alt+Shift+L');
		visit.letGo();
		await visit.page.locator(':root[data-view=below] .twin').first().waitFor();
		await leave(visit);
	});

	it('the choice of a language, in the menu of a phone, which opens by itself', async () => {
		const visit = await held('/en/guide/close-the-loop/', phone);
		const { page } = visit;
		const menu = page.locator('sidebar-pane');
		await page.locator('button.menu').tap();
		expect(await menu.isVisible()).toBe(true);
		await page.locator('.mobile-preferences summary').tap();
		await page.locator('.mobile-preferences a[data-locale=ja-jp]').tap();
		visit.letGo();
		await page.waitForURL('**/ja-jp/guide/close-the-loop/');
		expect(await stored(page, 'guide-locale')).toBe('ja-jp');
		await page.locator('button.menu').tap();
		await page.locator('.main-frame[inert]').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('.main-frame:not([inert])').waitFor();
		await leave(visit);
	});

	it('an open menu, behind which nothing can be reached once there are controls', async () => {
		const visit = await held('/ja-jp/', phone);
		const { page } = visit;
		await page.locator('button.menu').tap();
		expect(await page.locator('.main-frame').getAttribute('inert')).toBeNull();
		visit.letGo();
		await page.locator('.main-frame[inert]').waitFor();
		expect(await page.locator('sidebar-pane').isVisible()).toBe(true);
		await leave(visit);
	});
});

describe('where the controls cannot be had', () => {
	it('the search says so, the page is there, and the next hand tries again', async () => {
		const visit = await open('/zh-tw/faq/', {}, (context) => context.route(controls, (route) => route.abort()));
		const { page, messages } = visit;
		await page.keyboard.press('Control+k');
		await page.locator('[data-search-failed] a').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('details.question summary').first().click();
		expect(await page.locator('details.question .answer').first().isVisible()).toBe(true);
		expect(messages.splice(0).filter((message) => !message.includes('Failed to load resource'))).toEqual([]);
		await page.context().unroute(controls);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('SLA');
		await result(page).waitFor();
		expect(await page.locator('[data-search-failed]').isVisible()).toBe(false);
		await leave(visit);
	});

	it('links and fields lead where they lead without scripts', async () => {
		const visit = await open('/en/', {}, (context) => context.route(controls, (route) => route.abort()));
		const { page, messages } = visit;
		await page.locator('header language-choice summary').click();
		await page.locator('header language-choice a[data-locale=ru-ru]').click();
		await page.waitForURL('**/ru-ru/');
		await page.locator('.search-field input').fill('SLA');
		await page.locator('.search-field button').click();
		await page.waitForURL('**/ru-ru/faq/?q=SLA');
		await visit.context.close();
		expect(messages.filter((message) => !message.includes('Failed to load resource'))).toEqual([]);
	});
});
