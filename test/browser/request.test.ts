import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';
import { realContent } from '../support/content.ts';

const open = useBrowser();
const { content } = realContent();
const filing =
	'?whose=customer&cloud=global&kind=technical&product=azure&health=none&own-fix=tried&category=one-of-these&access=full&partner-model=direct-bill&impact=critical';
const path = (page: Page) => page.url().slice(inject('address').length);
const column = (page: Page, locale: string) => page.locator(`[data-column=${locale}] [data-text]`);

async function fillInJapanese(page: Page): Promise<void> {
	await page.fill('#request-title', '受注アプリがHTTP 503を返す');
	await page.fill('#request-title-english', 'Orders app returns HTTP 503');
	await page.fill('#request-impact', 'すべての受注が止まっている');
	await page.fill('#request-tried', '再起動した');
	await page.fill('#request-incident', 'ABCD-123');
	await page.fill('#request-start', '2026-11-21 14:40 +09:00');
}

describe('a request written in Japanese', () => {
	it('stands in English and in Japanese side by side, prefilled, and flags the English that is missing', async () => {
		const visit = await open(`/ja-jp/triage/request/${filing}`);
		const { page } = visit;
		await fillInJapanese(page);
		const english = (await column(page, 'en').textContent())!;
		const own = (await column(page, 'ja-jp').textContent())!;
		expect(english).toContain('Orders app returns HTTP 503');
		expect(own).toContain('受注アプリがHTTP 503を返す');
		expect(english).toContain('2026-11-21 05:40 UTC');
		for (const text of [english, own]) {
			expect(text).toContain('ABCD-123');
			expect(text).toContain(content.site.desk.contact.email);
		}
		expect(english).toContain(content.words.en['request.choice.severity.A']);
		expect(own).toContain(content.words['ja-jp']['request.choice.severity.A']);
		expect(await column(page, 'en').locator('[data-flag=english]').count()).toBe(2);
		await page.fill('#request-impact-english', 'All orders stopped');
		expect(await column(page, 'en').locator('[data-flag=english]').count()).toBe(1);
		const [left, right] = await Promise.all(['en', 'ja-jp'].map((locale) => column(page, locale).boundingBox()));
		expect(right!.x).toBeGreaterThan(left!.x + left!.width);
		await page.setViewportSize({ width: 360, height: 800 });
		const [above, below] = await Promise.all(['en', 'ja-jp'].map((locale) => column(page, locale).boundingBox()));
		expect(below!.y).toBeGreaterThan(above!.y + above!.height);
		await leave(visit);
	});

	it('survives a reload and a change of language, and is cleared by one button', async () => {
		const visit = await open(`/ja-jp/triage/request/${filing}`);
		const { page } = visit;
		await fillInJapanese(page);
		await page.reload();
		expect(await page.inputValue('#request-title-english')).toBe('Orders app returns HTTP 503');
		await page.goto(`${inject('address')}/ru-ru/triage/request/${filing}`);
		expect(await page.inputValue('#request-title')).toBe('受注アプリがHTTP 503を返す');
		expect(await page.inputValue('#request-contact-name')).toBe(content.site.desk.name['ru-ru']);
		await page.click('[data-clear]');
		expect(await page.inputValue('#request-title')).toBe('');
		expect(await page.inputValue('#request-contact-email')).toBe(content.site.desk.contact.email);
		expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('受注');
		await page.reload();
		expect(await page.inputValue('#request-title')).toBe('');
		await leave(visit);
	});

	it('stays in the browser: no request is made, nothing enters the address or the storage that stays', async () => {
		const visit = await open(`/ja-jp/triage/request/${filing}`);
		const { page } = visit;
		await page.waitForLoadState('networkidle');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await fillInJapanese(page);
		await page.locator('#request-title').press('Enter');
		await page.locator('[data-check] a').first().click();
		for (const name of ['[data-save]', '[data-download=txt]']) {
			await Promise.all([page.waitForEvent('download'), page.locator(name).first().click()]);
		}
		await page.waitForTimeout(300);
		expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
		expect(path(page)).toBe(`/ja-jp/triage/request/${filing}`);
		expect(await page.evaluate(() => JSON.stringify({ ...localStorage }) + document.cookie)).not.toContain('受注');
		await leave(visit);
	});

	it('is saved, and opened by the next shift in another language and another browser', async () => {
		const first = await open(`/ja-jp/triage/request/${filing}`);
		await fillInJapanese(first.page);
		const [download] = await Promise.all([first.page.waitForEvent('download'), first.page.click('[data-save]')]);
		expect(download.suggestedFilename()).toMatch(/^request-azure-\d{4}-\d\d-\d\d\.json$/);
		const file = await download.path();
		const text = readFileSync(file, 'utf8');
		await leave(first);

		const second = await open('/ru-ru/triage/request/');
		const { page } = second;
		await page.setInputFiles('[data-open]', { name: 'draft.json', mimeType: 'application/json', buffer: Buffer.from(text) });
		await page.waitForSelector('[data-column=ru-ru] dl');
		expect(path(page)).toBe(`/ru-ru/triage/request/${filing}`);
		expect(await column(page, 'en').textContent()).toContain('Orders app returns HTTP 503');
		expect(await column(page, 'ru-ru').textContent()).toContain('すべての受注が止まっている');
		const spoilt = text.replace('"severity"', '"x"').replace('"title"', '"titel"');
		await page.setInputFiles('[data-open]', { name: 'draft.json', mimeType: 'application/json', buffer: Buffer.from(spoilt) });
		await page.getByText('values.titel').waitFor();
		expect(await page.inputValue('#request-incident')).toBe('ABCD-123');
		await leave(second);
	});

	it('is downloaded and copied as text of each language', async () => {
		const visit = await open(`/ja-jp/triage/request/${filing}`);
		const { page, context } = visit;
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await fillInJapanese(page);
		const downloaded = async (locale: string, type: string) => {
			const button = page.locator(`[data-column=${locale}] [data-download=${type}]`);
			const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
			return readFileSync(await download.path(), 'utf8');
		};
		expect(await downloaded('en', 'txt')).toContain('Health incident ID: ABCD-123');
		expect(await downloaded('ja-jp', 'md')).toContain('# 受注アプリがHTTP 503を返す');
		await page.locator('[data-column=en] [data-copy]').click();
		await page.locator('[data-column=en] [data-said]').filter({ hasText: /./ }).waitFor();
		// Pages may not read the clipboard; a reader pastes.
		const field = page.locator('textarea:visible').first();
		await field.fill('');
		await field.press('Control+v');
		expect(await field.inputValue()).toContain('Orders app returns HTTP 503');
		await leave(visit);
	});
});

describe('what is typed is looked at', () => {
	it('a faulty time or id is told at its field, when it is left, in the reader’s language', async () => {
		const visit = await open(`/zh-tw/triage/request/${filing}`);
		const { page } = visit;
		for (const [id, text, fault] of [
			['tenant', 'abc', 'guid'],
			['domain', 'https://a.example', 'domain'],
			['start', '2026-11-21 14:40', 'time-zone'],
		] as const) {
			await page.fill(`#request-${id}`, text);
			expect(await page.locator(`#request-${id}-error`).textContent()).toBe('');
			await page.locator(`#request-${id}`).blur();
			await page.locator(`#request-${id}[aria-invalid=true]`).waitFor();
			expect(await page.locator(`#request-${id}-error`).textContent()).toBe(content.words['zh-tw'][`request.error.${fault}`]);
			expect(await page.locator(`#request-${id}`).getAttribute('aria-describedby')).toContain(`request-${id}-error`);
		}
		await page.fill('#request-start', '2026-11-21 14:40 +08:00');
		expect(await page.locator('#request-start').getAttribute('aria-invalid')).toBeNull();
		await leave(visit);
	});

	it('a password is warned of by a status, and the warning does not repeat it', async () => {
		const visit = await open(`/ru-ru/triage/request/${filing}`);
		const { page } = visit;
		await page.fill('#request-description', 'пароль: Winter2026!');
		const warning = page.locator('[data-field=description] [data-warn]');
		expect(await warning.getAttribute('role')).toBe('status');
		expect(await warning.textContent()).toBe(content.words['ru-ru']['request.warn.password']);
		await page.fill('#request-description', 'Пароль не подходит');
		expect(await warning.textContent()).toBe('');
		await leave(visit);
	});

	it('the preview is not spoken at each key', async () => {
		const visit = await open(`/ja-jp/triage/request/${filing}`);
		expect(
			await visit.page
				.locator('[data-result] dl, [data-message-text]')
				.first()
				.evaluate((element) => element.closest('[aria-live], [role=status]')),
		).toBeNull();
		await leave(visit);
	});
});

it('without answers the form is chosen, and its fields differ', async () => {
	const visit = await open('/en/triage/request/');
	const { page } = visit;
	expect(await page.locator('[data-body]').isVisible()).toBe(false);
	await page.selectOption('#request-form', 'billing');
	expect(await page.locator('#request-invoice').isVisible()).toBe(true);
	expect(await page.locator('#request-severity').isVisible()).toBe(false);
	expect(await page.locator('[data-column]').count()).toBe(1);
	await leave(visit);
});

it('the message to the customer is written in any language, now and when it is solved', async () => {
	const visit = await open(`/ja-jp/triage/request/${filing}`);
	const { page } = visit;
	const text = page.locator('[data-message-text]');
	for (const locale of localeKeys) {
		await page.selectOption('#message-language', locale);
		for (const moment of ['now', 'solved']) {
			await page.selectOption('#message-moment', moment);
			const greeting = content.words[locale]['message.text.greeting'] as string;
			expect(await text.textContent()).toContain(greeting);
			expect(await text.textContent()).toContain(content.site.desk.name[locale]);
		}
	}
	expect(await page.locator('#message-number').isVisible()).toBe(false);
	expect(await page.locator('#message-solved').isVisible()).toBe(true);
	await leave(visit);
});

it('the print holds the finished request alone', async () => {
	const visit = await open(`/en/triage/request/${filing}`);
	const { page } = visit;
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('[data-result]').isVisible()).toBe(true);
	for (const other of ['header', '#request-title', '[data-message-text]', '[data-print]', 'footer', 'h1']) {
		expect(await page.locator(other).first().isVisible(), other).toBe(false);
	}
	await leave(visit);
});

it('without scripts a link to the guide stands instead', async () => {
	const visit = await open('/ja-jp/triage/request/', { javaScriptEnabled: false });
	const { page } = visit;
	expect(await page.locator('[data-form]').isVisible()).toBe(false);
	expect(await page.locator('[data-instead] a').getAttribute('href')).toBe('/ja-jp/guide/prepare-a-service-request/');
	await leave(visit);
});

describe.each(localeKeys)('in %s', (locale) => {
	it.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme, with faults and warnings shown', async (colorScheme) => {
		const visit = await open(`/${locale}/triage/request/${filing}`, { colorScheme });
		const { page } = visit;
		await page.fill('#request-title', '受注 password: Winter2026!');
		await page.fill('#request-tenant', 'abc');
		await page.locator('#request-tenant').blur();
		await page.waitForSelector('#request-tenant[aria-invalid=true]');
		expect(await axeFaults(page)).toEqual([]);
		await leave(visit);
	});

	it('nothing scrolls sideways from 320 to 1440 pixels', async () => {
		const visit = await open(`/${locale}/triage/request/${filing}`);
		for (let width = 320; width <= 1440; width += 80) {
			await visit.page.setViewportSize({ width, height: 800 });
			const excess = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect(excess, `${width} px`).toBeLessThanOrEqual(0);
		}
		await leave(visit);
	});
});
