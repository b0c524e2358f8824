import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removalScript } from '../../src/offline/removal.ts';
import { leave, useBrowser, type Visit } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { copiesOf, followWorker, nextVersion, openAddress, waitForCopy, type Address } from '../support/offline.ts';

const browse = useBrowser();
const next = nextVersion();
let address: Address;

beforeAll(async () => {
	address = await openAddress(dist, 4700);
});
beforeEach(() => address.serve(dist));
afterAll(async () => {
	await address.stop();
	next.delete();
});

const open = (path: string): Promise<Visit> => browse(address.url + path, { serviceWorkers: 'allow' });
const go = (page: Page, path: string) => page.goto(address.url + path);
const notice = (page: Page) => page.locator('[data-offline-copy][role=status]:visible');
const workers = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const answered = (page: Page) => page.locator('triage-wizard > section:not(#whose):visible h2').first();
const second = (page: Page) => page.locator('main .sl-markdown-content [lang=en]').allTextContents();

/** No network at the reader's end, and no server at the other. */
async function cut({ context }: Visit): Promise<void> {
	await address.stop();
	await context.setOffline(true);
}
async function mend({ context }: Visit): Promise<void> {
	await address.serve(dist);
	await context.setOffline(false);
}

it('the network is cut in the middle of a triage: everything in the reader’s language and in English goes on', async () => {
	const visit = await open('ja-jp/triage/');
	const { page } = visit;
	await waitForCopy(page, { parts: ['shell', 'en', 'ja-jp'] });
	await page.evaluate(() => {
		const shifts: number[] = Object.assign(window, { shifts: [] }).shifts;
		new PerformanceObserver((list) => shifts.push(list.getEntries().length)).observe({ type: 'layout-shift' });
	});
	await cut(visit);
	await notice(page).waitFor();
	expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);

	await page.locator('label[for="whose-customer"]').click();
	await page.locator('#whose button[type=submit]').click();
	await answered(page).waitFor();
	await page.reload();
	await answered(page).waitFor();
	expect(new URL(page.url()).search).toBe('?whose=customer');

	for (const path of [
		'ja-jp/guide/close-the-loop',
		'ja-jp/faq/',
		'ja-jp/triage/flowchart/',
		'ja-jp/triage/request/',
		'ja-jp/faq/sla-credit/',
	]) {
		await go(page, path);
		expect(page.url()).toBe(address.url + path.replace(/\/?$/, '/'));
		expect(await notice(page).textContent()).toMatch(/\d{4}年\d+月\d+日/);
		expect(await notice(page).evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
	}
	await go(page, 'ja-jp/faq/?q=SLA');
	await page.locator('[data-search-results] a').first().waitFor();
	// What the first answers do not hold is in the full text.
	await page.locator('dialog[open] [name=q]').fill('ライセンスの割り当て');
	await expect.poll(() => page.locator('[data-search-results][aria-busy=false], [data-search-empty]:visible').count()).toBeGreaterThan(0);

	await go(page, 'ja-jp/guide/close-the-loop/?view=below&with=en');
	await expect.poll(async () => (await second(page)).length).toBeGreaterThan(5);
	await page.locator('header language-choice summary').click();
	await page.locator('header language-choice a[data-locale=en]').click();
	await page.waitForURL('**/en/guide/close-the-loop/**');
	expect(await notice(page).textContent()).toContain('offline copy');

	await go(page, 'ja-jp/handbook/');
	await page.locator('[data-missing]:visible').waitFor();
	await go(page, 'ru-ru/faq/');
	expect(await page.locator('html').getAttribute('lang')).toBe('ja-JP');
	await page.locator('[data-missing]:visible').waitFor();

	await mend(visit);
	await notice(page).waitFor({ state: 'detached' });
	await go(page, 'ja-jp/nothing/');
	expect(await page.locator('[data-not-found]').count()).toBe(1);
	await visit.context.close();
	// What is not there is said so by the server: the browser logs its 404, and nothing else.
	expect(visit.messages.filter((message) => !message.includes('404'))).toEqual([]);
});

it('a server that fails or hangs is no network either, and another language is kept once it was read', async () => {
	const visit = await open('en/');
	const { page } = visit;
	await waitForCopy(page);
	await go(page, 'ru-ru/');
	await waitForCopy(page, { parts: ['en', 'ru-ru'] });
	await address.fail();
	await go(page, 'ru-ru/faq/');
	expect(await notice(page).textContent()).toMatch(/\d{4} г\./);
	await address.hang();
	await go(page, 'en/faq/');
	expect(await notice(page).count()).toBe(1);
	await leave(visit);
});

describe('across an update', () => {
	it('nothing is mixed, nothing typed is lost, and the old copy stays as long as its pages', async () => {
		const visit = await open(
			'ja-jp/triage/request/?whose=customer&cloud=global&kind=technical&product=azure&health=none&own-fix=tried&category=one-of-these&access=full&partner-model=direct-bill&impact=critical',
		);
		const { page, context } = visit;
		await waitForCopy(page);
		const [old] = Object.keys(await copiesOf(page));
		const field = page.locator('#request-title');
		await field.fill('仮想マシンが起動しない');
		await page.evaluate(() => Object.assign(window, { stillThere: true }));
		const reading = await context.newPage();
		await go(reading, 'ja-jp/guide/close-the-loop/');

		const changed = { en: '>What is new<', ja: '>新しい見出し<' };
		next.change('en/guide/close-the-loop', '>What to do next<', changed.en);
		next.change('ja-jp/guide/close-the-loop', '>次に行うこと<', changed.ja);
		const version = next.publish();
		expect(version).not.toBe(old);
		expect(next.publish()).toBe(version);
		// Of the new version something is missing as yet, of the old one on the server all that pages load late.
		const restore = next.remove('offline/ja-jp.');
		next.remove('_astro/panel.');
		next.remove('_astro/view.');
		const takenOver = await followWorker(reading);
		await address.serve(next.folder);

		const fresh = await context.newPage();
		await go(fresh, 'ja-jp/guide/close-the-loop/');
		expect(await fresh.locator('main h2').allTextContents()).toContain('新しい見出し');
		await takenOver();
		await go(fresh, 'ja-jp/faq/');
		await fresh.waitForTimeout(500);
		expect(Object.keys(await copiesOf(fresh))).toEqual([old]);
		restore();
		await address.serve(next.folder);
		await go(fresh, 'ja-jp/guide/close-the-loop/');
		await waitForCopy(fresh, { version, parts: ['shell', 'en', 'ja-jp'] });
		expect(Object.keys(await copiesOf(fresh)).sort()).toEqual([old, version].sort());

		// Pages of the old version have what is theirs.
		await reading.locator('bilingual-view label.below').click();
		await expect.poll(async () => (await second(reading)).length).toBeGreaterThan(5);
		expect((await second(reading)).join()).not.toContain('What is new');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('SLA');
		await page.locator('[data-search-results] a').first().waitFor();
		await page.keyboard.press('Escape');
		expect(await field.inputValue()).toBe('仮想マシンが起動しない');
		expect(await page.evaluate(() => 'stillThere' in window)).toBe(true);

		// Those that come now, with or without a network, are of the new one.
		await cut(visit);
		await go(fresh, 'ja-jp/guide/close-the-loop/');
		expect(await notice(fresh).count()).toBe(1);
		expect(await fresh.locator('main h2').allTextContents()).toContain('新しい見出し');
		await page.reload();
		expect(await field.inputValue()).toBe('仮想マシンが起動しない');
		await context.setOffline(false);
		await address.serve(next.folder);
		await reading.close();
		await go(page, 'ja-jp/');
		await page.close();
		await go(fresh, 'ja-jp/');
		await expect.poll(async () => Object.keys(await copiesOf(fresh)), { timeout: 20_000 }).toEqual([version]);
		await context.close();
		expect(visit.messages).toEqual([]);
	});

	it('a worker that only removes leaves nothing, and the page that is open as it is', async () => {
		const visit = await open('en/faq/');
		const { page } = visit;
		await waitForCopy(page);
		next.write('sw.js', removalScript('/'));
		await address.serve(next.folder);
		await go(page, 'en/guide/glossary/');
		await expect.poll(async () => [await workers(page), Object.keys(await copiesOf(page)).length], { timeout: 20_000 }).toEqual([0, 0]);
		await page.reload();
		expect(await page.locator('h1').count()).toBe(1);
		await visit.context.close();
	});
});

describe('nothing is kept', () => {
	it('once the reader has turned it off, until they turn it on', async () => {
		const visit = await open('ru-ru/offline/');
		const { page } = visit;
		await waitForCopy(page);
		await page.reload();
		await page.locator('[data-remove]').click();
		await expect.poll(() => page.locator('offline-copy [role=status]').textContent()).toContain('Отключено');
		expect([await workers(page), Object.keys(await copiesOf(page))]).toEqual([0, []]);
		await go(page, 'ru-ru/');
		await page.waitForTimeout(500);
		expect([await workers(page), Object.keys(await copiesOf(page))]).toEqual([0, []]);
		await go(page, 'ru-ru/offline/');
		await page.locator('[data-keep]').click();
		await expect.poll(() => page.locator('offline-copy [role=status]').textContent(), { timeout: 20_000 }).toMatch(/Русский.* МБ/);
		await leave(visit);
	});

	it('with Save-Data, and nothing is loaded for it', async () => {
		const visit = await browse('about:blank', { serviceWorkers: 'allow' });
		await visit.context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
		const asked: string[] = [];
		visit.context.on('request', (request) => asked.push(request.url()));
		await go(visit.page, 'zh-tw/');
		await visit.page.waitForTimeout(500);
		expect(asked.filter((url) => /sw\.js|\/offline\/|\/start\./.test(url))).toEqual([]);
		expect(await workers(visit.page)).toBe(0);
		await leave(visit);
	});

	it('where there is no room or no worker’s file, and the page is as it would be', async () => {
		const visit = await browse('about:blank', { serviceWorkers: 'allow' });
		const devtools = await visit.context.newCDPSession(visit.page);
		await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(address.url).origin, quotaSize: 200_000 });
		const loaded = visit.context.waitForEvent('requestfinished', (request) => request.url().includes('/offline/en.'));
		await go(visit.page, 'en/offline/');
		await loaded;
		await visit.page.waitForTimeout(500);
		await expect.poll(() => copiesOf(visit.page)).toEqual({});
		await leave(visit);

		const put = next.remove('sw.');
		await address.serve(next.folder);
		const bare = await open('en/');
		await bare.page.waitForTimeout(500);
		expect(await workers(bare.page)).toBe(0);
		expect(await bare.page.locator('h1').count()).toBe(1);
		await bare.context.close();
		// The browser itself says that the file is not there.
		expect(bare.messages.filter((message) => !message.includes('(404)'))).toEqual([]);
		put();
	});
});
