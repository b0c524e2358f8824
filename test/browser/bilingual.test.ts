import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { localeKeys, locales, tagOf } from '../../src/locales.ts';
import { axeFaults } from '../support/axe.ts';
import { pathOf, twinsOn, withTwins } from '../support/bilingual.ts';
import { leave, touch, useBrowser } from '../support/browser.ts';
import { below, whole } from '../support/pages.ts';

const open = useBrowser();
const openWith = withTwins(open);

/** The form of the request and the printed handbook have one language. */
const single = ['/triage/request/', '/handbook/'];
const paths = below.filter((address) => !single.includes(address));
const pairs = localeKeys.flatMap((own) => localeKeys.filter((other) => other !== own).map((other) => [own, other] as const));
/** All, or a ring: each language once as the reader's, once as the second. */
const next = (own: string) => localeKeys[(localeKeys.findIndex((key) => key === own) + 1) % localeKeys.length];
const sampled = whole ? pairs : pairs.filter(([own, other]) => other === next(own));

describe.each(sampled)('in %s beside %s', (own, other) => {
	it('every unit of every page has its twin, in its language, and no id stands twice', async () => {
		const visit = await openWith(`/${own}/?view=below&with=${other}`);
		const { page } = visit;
		let units = 0;
		for (const below of paths) {
			await page.goto(`${inject('address')}/${own}${below}`);
			await twinsOn(page);
			const found = await page.evaluate(() => {
				const twins = [...document.querySelectorAll<HTMLElement>('main .twin')];
				const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
				return {
					units: document.querySelectorAll('main [data-u]').length,
					paired: document.querySelectorAll('main [data-paired]').length,
					shown: document.querySelectorAll('main [data-paired=shown]').length,
					twins: twins.length,
					languages: [...new Set(twins.map(({ lang }) => lang))],
					doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
					parts: document.querySelectorAll('.twin :is(a, button, script, [id], [data-u], [style], [onclick])').length,
					empty: twins.filter((twin) => twin.textContent.trim() === '').length,
					told: document.querySelector('bilingual-view [role=status]')!.textContent,
				};
			});
			const clean = { doubled: [], parts: 0, empty: 0, told: '' };
			expect(found, below).toMatchObject({ ...clean, paired: found.units, twins: found.shown, languages: [tagOf(other)] });
			units += found.units;
		}
		expect(units).toBeGreaterThan(1_000);
		await leave(visit);
	});
});

const blank = (page: Page) => page.evaluate(() => document.querySelector('main')!.innerHTML);

describe('the form of what is inserted', () => {
	it('is that of the page: inside the item, the cell and the aside, after the heading', async () => {
		const visit = await openWith('/ja-jp/guide/close-the-loop/?view=below');
		const { page } = visit;
		for (const place of ['li > p > .twin', 'td .twin', 'th .twin', '.starlight-aside .twin', '.starlight-aside__title .twin'])
			expect(await page.locator(`.sl-markdown-content ${place}`).count(), place).toBeGreaterThan(0);
		const headings = page.locator('main :is(h1, h2, h3)');
		expect(await headings.locator('.twin').count()).toBe(0);
		expect(await page.locator('main .sl-heading-wrapper').count()).toBe(await page.locator('main .sl-heading-wrapper > .twin').count());
		expect(await page.locator('h1 + .twin').textContent()).toBe('Close the loop');
		await leave(visit);
	});

	it('leaves the names of controls and the outline alone', async () => {
		const visit = await openWith('/ru-ru/triage/?view=below');
		const { page } = visit;
		expect(await page.getByRole('radio', { name: 'У клиента', exact: true }).count()).toBe(1);
		expect(await page.getByRole('heading', { level: 2, name: 'Где возникла проблема?', exact: true }).count()).toBe(1);
		await leave(visit);
	});

	it('is taken away without a trace', async () => {
		for (const address of ['/zh-tw/guide/close-the-loop/', '/ru-ru/', '/ja-jp/triage/', '/ja-jp/guide/glossary/']) {
			const visit = await open(address);
			const { page } = visit;
			await touch(page);
			const before = await blank(page);
			await page.locator('bilingual-view [value=below]').check();
			await twinsOn(page);
			await page.locator('bilingual-view [value=off]').check();
			await page.locator('.twin').first().waitFor({ state: 'detached' });
			const told = / *<p role="status".*?<\/p>/;
			expect((await blank(page)).replace(told, '')).toBe(before.replace(told, ''));
			await leave(visit);
		}
	});

	it('keeps terms, blocks that open and the triage working', async () => {
		const visit = await openWith('/ja-jp/guide/check-service-health/?view=beside');
		const { page } = visit;
		const term = page.locator('button.term').first();
		await term.click();
		expect(await page.locator(`[id="${await term.getAttribute('popovertarget')}"]`).isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		const earlier = page.locator('details.earlier').first();
		await earlier.locator('summary').click();
		expect(await earlier.locator('p .twin').first().isVisible()).toBe(true);
		await page.goto(`${inject('address')}/ja-jp/triage/?whose=customer`);
		await twinsOn(page);
		await page.locator('section:visible .option').first().click();
		await page.locator('section:visible button[type=submit]').click();
		expect(pathOf(page.url())).toBe('/ja-jp/triage/?whose=customer&cloud=global');
		expect(await page.locator('section:visible h2 + .twin').first().textContent()).toBe('What is the matter about?');
		expect(await page.title()).not.toContain('matter');
		await leave(visit);
	});

	it('shows of a condition the answer that was given, in both languages', async () => {
		const visit = await openWith('/ja-jp/triage/?view=below#follow-incident');
		const twin = visit.page.locator('#follow-incident [data-condition=cloud] .twin');
		expect(await twin.innerText()).toBe('Cloud: The global cloud or US Government');
		await visit.page.goto(`${inject('address')}/ja-jp/triage/?whose=customer&cloud=global&kind=technical&product=azure&health=matching`);
		await twin.waitFor();
		expect(await twin.innerText()).toBe('Cloud: The global cloud');
		await leave(visit);
	});
});

it('Trusted Types, required on every page, admit it through its own policy', async () => {
	const visit = await open('/ja-jp/');
	const response = await visit.page.goto(`${inject('address')}/ja-jp/guide/close-the-loop/?view=below`);
	expect(response!.headers()['content-security-policy']).toMatch(/require-trusted-types-for 'script'.*trusted-types [^;]*\btwin\b/);
	await visit.page.locator('.twin').first().waitFor();
	expect(await visit.page.locator('[data-paired]').count()).toBe(await visit.page.locator('main [data-u]').count());
	await leave(visit);
});

it('both languages are printed, without the control', async () => {
	const visit = await openWith('/ja-jp/guide/close-the-loop/?view=beside');
	await visit.page.emulateMedia({ media: 'print' });
	expect(await visit.page.locator('.sl-markdown-content > p > .own').first().isVisible()).toBe(true);
	expect(await visit.page.locator('.sl-markdown-content > p > .twin').first().isVisible()).toBe(true);
	expect(await visit.page.locator('bilingual-view').isVisible()).toBe(false);
	await leave(visit);
});

describe.each(['below', 'beside'])('%s', (mode) => {
	const kinds = ['/', '/guide/close-the-loop/', '/guide/glossary/', '/faq/', '/faq/sla-credit/', '/triage/', '/triage/flowchart/'];

	it.each(kinds)('axe finds nothing on %s, in any language, light or dark', async (below) => {
		for (const [index, { key }] of locales.entries()) {
			// One mode a language, unless everything is looked at.
			if (!whole && index % 2 === Number(mode === 'beside')) continue;
			const visit = await openWith(`/${key}${below}?view=${mode}&with=${key === 'en' ? 'ja-jp' : 'en'}`, {
				colorScheme: index < 2 ? 'light' : 'dark',
			});
			expect(await axeFaults(visit.page), key).toEqual([]);
			await leave(visit);
		}
	});

	it.each(kinds)('%s has no sideways scrolling from 320 to 1440 pixels', async (below) => {
		const visit = await openWith(`/ru-ru${below}?view=${mode}`);
		const wider: string[] = [];
		for (let width = 320; width <= 1440; width += 80) {
			await visit.page.setViewportSize({ width, height: 800 });
			const excess = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (excess > 0) wider.push(`${width} px: ${excess}`);
		}
		expect(wider).toEqual([]);
		await leave(visit);
	});
});
