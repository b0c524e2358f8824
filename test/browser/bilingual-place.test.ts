import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pathOf, twinsOn, withTwins } from '../support/bilingual.ts';
import { leave, touch, useBrowser } from '../support/browser.ts';

const open = useBrowser();
const openWith = withTwins(open);

/** However slow the machine, the text is kept back until the second language has come. */
const patiently = (page: Page) =>
	page.addInitScript(() => {
		const real = window.setTimeout;
		window.setTimeout = ((run: () => void, wait?: number) => real(run, wait === 3000 ? 60_000 : wait)) as typeof window.setTimeout;
	});

describe('nothing jumps', () => {
	const shift = (page: Page) =>
		page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					const entries: PerformanceEntryList = [];
					new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0)), 300);
				}),
		);

	it.each(['/ja-jp/guide/close-the-loop/', '/ru-ru/', '/zh-tw/faq/', '/ru-ru/triage/', '/ja-jp/guide/glossary/', '/en/faq/sla-credit/'])(
		'when %s is opened with the view remembered',
		async (address) => {
			for (const [mode, width] of [
				['below', 1280],
				['beside', 1280],
				['below', 360],
			] as const) {
				const visit = await openWith(`${address}?view=${mode}&with=${address.startsWith('/en/') ? 'ja-jp' : 'en'}`, {
					viewport: { width, height: 800 },
				});
				await patiently(visit.page);
				await visit.page.goto(inject('address') + address);
				await twinsOn(visit.page);
				expect(await shift(visit.page), `${mode} at ${width}`).toBeLessThanOrEqual(0.02);
				await leave(visit);
			}
		},
	);

	it('when it is changed in the middle of a page: the reader’s paragraph stays where it is', async () => {
		const visit = await open('/ja-jp/guide/prepare-a-service-request/');
		const { page } = visit;
		const unit = page.locator('[data-u="what-can-go-wrong"]');
		await unit.evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 120));
		const top = () => unit.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
		const before = await top();
		for (const mode of ['below', 'beside']) {
			await page.keyboard.press('Alt+Shift+L');
			await page.locator(`:root[data-view=${mode}]`).waitFor();
			await page.waitForTimeout(200);
			expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
		}
		await leave(visit);
	});

	it('when the address names a heading far down', async () => {
		const visit = await openWith('/ja-jp/guide/prepare-a-service-request/?view=below#what-can-go-wrong');
		await visit.page.waitForLoadState('load');
		await visit.page.waitForTimeout(300);
		const top = await visit.page.locator(':target').evaluate((heading) => heading.getBoundingClientRect().top);
		expect(top).toBeGreaterThanOrEqual(60);
		expect(top).toBeLessThan(200);
		await leave(visit);
	});
});

it('the text does not wait for a second language that does not come', async () => {
	const visit = await openWith('/ja-jp/?view=below');
	const { page } = visit;
	await page.route('**/en/faq/', () => undefined);
	await page.goto(`${inject('address')}/ja-jp/faq/`);
	expect(await page.locator('main h1').isVisible()).toBe(false);
	await page.locator('main h1').waitFor();
	expect(await page.locator('.twin').count()).toBe(0);
	await leave(visit);
});

describe('reading in English', () => {
	it('is one action away and back, at the same place, with the triage’s answers', async () => {
		const visit = await open('/ru-ru/guide/prepare-a-service-request/');
		const { page } = visit;
		const unit = page.locator('[data-u="what-can-go-wrong.4"]');
		await unit.evaluate((cell) => scrollTo(0, cell.getBoundingClientRect().top + scrollY - 100));
		const top = () => unit.evaluate((cell) => cell.getBoundingClientRect().top);
		const before = await top();
		await page.locator('bilingual-view a[data-locale=en]').evaluate((link: HTMLElement) => link.click());
		await page.waitForURL('**/en/guide/prepare-a-service-request/');
		await page.waitForLoadState('load');
		expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(60);
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		expect(await page.locator('nav.sidebar').innerText()).not.toMatch(/[а-я]/);
		await page.locator('bilingual-view a:visible').evaluate((link: HTMLElement) => link.click());
		await page.waitForURL('**/ru-ru/guide/prepare-a-service-request/');
		await page.waitForLoadState('load');
		expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(60);
		await page.goto(`${inject('address')}/ru-ru/triage/?whose=customer#cloud`);
		await page.locator('bilingual-view a[data-locale=en]').click();
		await page.waitForURL('**/en/triage/?whose=customer#cloud');
		await leave(visit);
	});

	it('is for good when the reader says so, with a way back', async () => {
		const visit = await open('/ja-jp/guide/close-the-loop/');
		const { page } = visit;
		await touch(page);
		await page.locator('[name=always]').check();
		expect(pathOf(page.url())).toBe('/ja-jp/guide/close-the-loop/');
		await page.goto(`${inject('address')}/ja-jp/faq/?x=1#sla-credit`);
		await page.waitForURL('**/en/faq/?x=1#sla-credit');
		expect(await page.locator('[name=always]').isChecked()).toBe(true);
		await page.goto(`${inject('address')}/`);
		await page.waitForURL('**/en/');
		await page.goto(`${inject('address')}/ja-jp/guide/close-the-loop/`);
		await page.waitForURL('**/en/guide/close-the-loop/');
		await page.locator('bilingual-view a:visible').click();
		await page.waitForURL('**/ja-jp/guide/close-the-loop/');
		await page.locator('nav.sidebar a[href="/ja-jp/faq/"]').click();
		await page.waitForURL('**/ja-jp/faq/');
		await touch(page);
		await page.locator('[name=always]').uncheck();
		await page.goto(`${inject('address')}/ja-jp/triage/`);
		expect(pathOf(page.url())).toBe('/ja-jp/triage/');
		await page.goto(`${inject('address')}/en/`);
		await touch(page);
		await page.locator('[name=always]').check();
		await page.locator('[name=always]').uncheck();
		await page.goto(`${inject('address')}/`);
		await page.waitForURL('**/ja-jp/');
		await leave(visit);
	});

	it('is a plain link without scripts, and nothing that would not work is shown', async () => {
		const visit = await open('/zh-tw/guide/close-the-loop/?view=below', { javaScriptEnabled: false });
		const { page } = visit;
		expect(await page.locator('bilingual-view :is(input, select):visible').count()).toBe(0);
		expect(await page.locator('main').isVisible()).toBe(true);
		await page.locator('bilingual-view a').click();
		expect(pathOf(page.url())).toBe('/en/guide/close-the-loop/');
		expect(await page.locator('bilingual-view a:visible').count()).toBe(0);
		await leave(visit);
	});
});
