import type { BrowserContext } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { leave, useBrowser } from '../support/browser.ts';
import { localeKeys } from '../../src/locales.ts';
import { realContent } from '../support/content.ts';

const open = useBrowser();

describe('a term', () => {
	it('opens its definition by key and by tap, and leads to the glossary', async () => {
		const visit = await open('/ja-jp/guide/check-service-health/');
		const { page } = visit;
		const button = page.locator('button.term').first();
		const popover = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
		expect(await popover.isVisible()).toBe(false);
		await button.focus();
		await page.keyboard.press('Enter');
		expect(await popover.isVisible()).toBe(true);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('[popover]')?.id)).toBe(await popover.getAttribute('id'));
		await page.keyboard.press('Escape');
		expect(await popover.isVisible()).toBe(false);
		await button.click();
		await popover.locator('a').click();
		await page.waitForURL('**/ja-jp/guide/glossary/#*');
		expect(await page.locator(':target').isVisible()).toBe(true);
		await leave(visit);
	});

	it('opens without scripts, inside the window of a phone', async () => {
		const visit = await open('/zh-tw/guide/check-service-health/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
		const button = visit.page.locator('button.term').first();
		await button.click();
		const box = (await visit.page.locator(`[id="${await button.getAttribute('popovertarget')}"]`).boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(360);
		await leave(visit);
	});
});

it('a figure leads to its source and date', async () => {
	const visit = await open('/ru-ru/guide/severity-and-response-times/', { javaScriptEnabled: false });
	await visit.page.locator('a.fact[href="#fact-initial-response-a"]').first().click();
	const target = visit.page.locator(':target');
	expect(await target.textContent()).toContain('2 часа');
	expect(await target.textContent()).toContain('май 2021');
	await leave(visit);
});

it.each(['en', 'ru-ru'])('no word of a title is broken on a phone, in %s', async (locale) => {
	const titles = realContent().content.pages.flatMap((page) => (page.locale === locale ? [page.data.title] : []));
	expect(titles.length).toBeGreaterThan(30);
	const visit = await open(`/${locale}/guide/close-the-loop/`, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	const broken = await visit.page.evaluate((all) => {
		const heading = document.querySelector('h1')!;
		const words = document.createRange();
		return all.flatMap((title) => {
			heading.textContent = title;
			return [...title.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
				words.setStart(heading.firstChild!, index);
				words.setEnd(heading.firstChild!, index + word.length);
				return words.getClientRects().length > 1 ? [word] : [];
			});
		});
	}, titles);
	expect(broken).toEqual([]);
	await leave(visit);
});

it('the earlier path opens without scripts', async () => {
	const visit = await open('/en/guide/check-service-health/', { javaScriptEnabled: false });
	const block = visit.page.locator('details.earlier').first();
	expect(await block.locator('p').first().isVisible()).toBe(false);
	await block.locator('summary').click();
	expect(await block.locator('p').first().isVisible()).toBe(true);
	await leave(visit);
});

describe('the page of all questions', () => {
	it.each(localeKeys)('opens the question an address names, in %s, without scripts too', async (locale) => {
		for (const javaScriptEnabled of [true, false]) {
			const visit = await open(`/${locale}/faq/#sla-credit`, { javaScriptEnabled });
			expect(await visit.page.locator('#sla-credit').isVisible()).toBe(true);
			await leave(visit);
		}
	});

	it('is filtered by words, topic and product, and says how many match', async () => {
		const visit = await open('/ru-ru/faq/');
		const { page } = visit;
		const shown = () => page.locator('details.question:visible').count();
		const all = await shown();
		await page.locator('[name=topic]').selectOption('money');
		await expect.poll(shown).toBeLessThan(all);
		const ofTopic = await shown();
		expect(ofTopic).toBeGreaterThan(1);
		await page.locator('[name=words]').fill('SLA');
		await expect.poll(shown).toBeLessThan(ofTopic);
		await expect.poll(() => page.locator('faq-filter [role=status]').textContent()).toMatch(/\d+ вопрос/);
		await page.locator('[name=words]').fill('щщщ');
		await expect.poll(shown).toBe(0);
		await page.locator('[name=words]').fill('');
		await page.locator('[name=topic]').selectOption('');
		await expect.poll(shown).toBe(all);
		expect(await page.locator('faq-filter [role=status]').textContent()).toBe('');
		await leave(visit);
	});

	it('keeps a term within its line, which leads to the glossary', async () => {
		const visit = await open('/en/faq/#first-response-time');
		const terms = visit.page.locator('#first-response-time :is(p, li) a.term');
		const widths = await terms.evaluateAll((links) =>
			links.map((link) => link.getBoundingClientRect().width / link.closest('p, li')!.getBoundingClientRect().width),
		);
		expect(widths.length).toBeGreaterThan(0);
		expect(Math.max(...widths)).toBeLessThan(0.5);
		const term = await terms.first().getAttribute('href');
		await terms.first().click();
		await visit.page.waitForURL(`**${term}`);
		expect(await visit.page.locator(':target').count()).toBe(1);
		await leave(visit);
	});

	it('hides its filter without scripts, and every answer opens', async () => {
		const visit = await open('/en/faq/', { javaScriptEnabled: false });
		expect(await visit.page.locator('faq-filter form').isVisible()).toBe(false);
		const first = visit.page.locator('details.question').first();
		await first.locator('summary').click();
		expect(await first.locator('.answer').isVisible()).toBe(true);
		await leave(visit);
	});
});

describe('light and dark', () => {
	it('follow the device without scripts, and a choice is kept', async () => {
		const background = (visit: Awaited<ReturnType<typeof open>>) =>
			visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const bright = await open('/en/', { colorScheme: 'light', javaScriptEnabled: false });
		const dim = await open('/en/', { colorScheme: 'dark', javaScriptEnabled: false });
		expect(await background(bright)).not.toBe(await background(dim));
		const chosen = await open('/en/', { colorScheme: 'light' });
		await chosen.page.locator('header scheme-choice select').selectOption('dark');
		await expect.poll(() => background(chosen)).toBe(await background(dim));
		await chosen.page.goto(`${inject('address')}/en/faq/`);
		expect(await background(chosen)).toBe(await background(dim));
		for (const visit of [bright, dim, chosen]) await leave(visit);
	});
});

it('the page of a link is fetched while the pointer rests on it; another state of the page, or for who saves data, is not', async () => {
	const spare = (context: BrowserContext) =>
		context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
	for (const prepare of [undefined, spare]) {
		const visit = await open('/en/triage/?whose=customer', {}, prepare);
		const { page } = visit;
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await page.locator('[data-answers] li a').hover();
		await page.waitForTimeout(300);
		await page.locator('.sidebar a[href="/en/guide/close-the-loop/"]').hover();
		await page.waitForTimeout(300);
		expect(fetched.filter((path) => path.endsWith('/'))).toEqual(prepare ? [] : ['/en/guide/close-the-loop/']);
		await leave(visit);
	}
});
