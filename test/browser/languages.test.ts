import { describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/locales.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();
const path = (url: string) => url.slice(inject('address').length);

describe('switching the language', () => {
	it('keeps the page and the place on it, and is remembered', async () => {
		const visit = await open('/en/guide/roles-and-access/#when-access-is-missing');
		const { page } = visit;
		await page.locator('header language-choice summary').click();
		await page.locator('header language-choice a[data-locale=ja-jp]').click();
		await page.waitForURL('**/ja-jp/**');
		expect(path(page.url())).toBe('/ja-jp/guide/roles-and-access/#when-access-is-missing');
		expect(await page.locator(':target').count()).toBe(1);
		await page.goto(`${inject('address')}/`);
		await page.waitForURL('**/ja-jp/');
		await leave(visit);
	});

	it('works by keyboard, and Escape closes the list', async () => {
		const visit = await open('/en/faq/');
		const { page } = visit;
		await page.locator('header language-choice summary').focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('header language-choice details').getAttribute('open')).not.toBeNull();
		await page.keyboard.press('Escape');
		await page.locator('header language-choice details:not([open])').waitFor();
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
		await leave(visit);
	});

	it('is plain links without scripts, on a phone too', async () => {
		const visit = await open('/ru-ru/guide/close-the-loop/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
		const { page } = visit;
		await page.locator('button[popovertarget="starlight__sidebar"]').click();
		await page.locator('.mobile-preferences language-choice summary').click();
		await page.locator('.mobile-preferences language-choice a[data-locale=zh-tw]').click();
		expect(path(page.url())).toBe('/zh-tw/guide/close-the-loop/');
		await leave(visit);
	});
});

describe('the page that offers the languages', () => {
	it.each([
		['ja-JP', '/ja-jp/'],
		['zh-Hant', '/zh-tw/'],
		['ru', '/ru-ru/'],
		['en-US', '/en/'],
	])('sends a browser in %s to %s', async (locale, address) => {
		const visit = await open('/', { locale });
		await visit.page.waitForURL(`**${address}`);
		await leave(visit);
	});

	it('stays where the browser speaks none of them, and when asked to', async () => {
		for (const [address, locale] of [
			['/', 'fr-FR'],
			['/?choose', 'ja-JP'],
		] as const) {
			const visit = await open(address, { locale });
			await visit.page.waitForTimeout(300);
			expect(path(visit.page.url())).toBe(address);
			expect(await visit.page.locator('[data-choose-language] a').count()).toBe(locales.length);
			await leave(visit);
		}
	});

	it('works without scripts', async () => {
		const visit = await open('/', { javaScriptEnabled: false });
		await visit.page.locator('a[lang="zh-TW"]').click();
		expect(path(visit.page.url())).toBe('/zh-tw/');
		await leave(visit);
	});
});

describe('an address that leads nowhere', () => {
	it.each(locales)('is answered in the language of the address: $key', async ({ key, tag }) => {
		const visit = await open(`/${key}/guide/close-the-lop/`);
		const { page } = visit;
		expect(
			await page.locator('section:visible').evaluateAll((sections) => sections.map((section) => (section as HTMLElement).lang)),
		).toEqual([tag]);
		expect(await page.evaluate(() => document.documentElement.lang)).toBe(tag);
		expect(await page.locator('[data-nearest]:visible a').first().getAttribute('href')).toBe(`/${key}/guide/close-the-loop/`);
		await page.locator('section:visible input').fill('SLA');
		await page.locator('section:visible button').click();
		await page.waitForURL(`**/${key}/faq/?q=SLA`);
		await page.locator('[data-search-results] a').first().waitFor();
		await visit.context.close();
	});

	it('follows the browser where the address has no language', async () => {
		const visit = await open('/nothing/here', { locale: 'ja-JP' });
		expect(
			await visit.page.locator('section:visible').evaluateAll((sections) => sections.map((section) => (section as HTMLElement).lang)),
		).toEqual(['ja-JP']);
		await visit.context.close();
	});

	it('is answered in all four without scripts', async () => {
		const visit = await open('/nothing/', { javaScriptEnabled: false });
		expect(await visit.page.locator('section:visible').count()).toBe(4);
		await visit.context.close();
	});

	it('is not broken by an odd one', async () => {
		for (const odd of [
			'/%E0%A4%A/',
			'/ja-jp/%3Cscript%3E/',
			'/en/faq/?q=%',
			'/en/guide/close-the-loop/#%E0%A4%A',
			'/en/triage/?whose=%00&__proto__=x#%',
		]) {
			const visit = await open(odd);
			expect(
				visit.messages.filter((message) => message.startsWith('error:') && !message.includes('Failed to load resource')),
				odd,
			).toEqual([]);
			await visit.context.close();
		}
	});
});

it('Chinese and Japanese have fonts of their own for the same character, chosen by lang', async () => {
	const fonts = async (address: string) => {
		const visit = await open(address);
		const family = await visit.page.evaluate(() => getComputedStyle(document.body).fontFamily);
		const { style, synthesis } = await visit.page.evaluate(() => {
			const computed = getComputedStyle(document.querySelector('main p')!);
			return { style: computed.lineBreak, synthesis: computed.fontSynthesisStyle };
		});
		await leave(visit);
		return { family, style, synthesis };
	};
	expect(await fonts('/zh-tw/')).toMatchObject({ family: expect.stringContaining('PingFang TC'), style: 'strict', synthesis: 'none' });
	expect(await fonts('/ja-jp/')).toMatchObject({ family: expect.stringContaining('Hiragino Sans'), style: 'strict', synthesis: 'none' });
});
