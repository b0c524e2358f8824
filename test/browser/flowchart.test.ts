import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();
const answers = '?whose=customer&cloud=global&kind=technical&product=azure&health=cannot-open&status-page=none&own-fix=not-yet';

describe.each(localeKeys)('the flowchart in %s', (locale) => {
	const address = `/${locale}/triage/flowchart/`;

	it('keeps every text inside its box, in letters of at least 12 pixels, on a phone too', async () => {
		const visit = await open(address, { viewport: { width: 360, height: 740 } });
		const { count, over, small } = await visit.page.evaluate(() => {
			const groups = [...document.querySelectorAll<SVGGElement>('.flowchart svg .node, .flowchart svg .edge-label')];
			const excess = groups.filter((group) => {
				const text = group.querySelector('text')!.getBBox();
				const box = group.querySelector('rect')!.getBBox();
				return text.x < box.x || text.y < box.y || text.x + text.width > box.x + box.width || text.y + text.height > box.y + box.height;
			});
			const letters = [...document.querySelectorAll<SVGElement>('.flowchart tspan')];
			const scale = document.querySelector<SVGSVGElement>('.flowchart svg')!.getScreenCTM()!.a;
			return {
				count: groups.length,
				over: excess.map((group) => group.textContent),
				small: letters.filter((line) => parseFloat(getComputedStyle(line).fontSize) * scale < 12).map((line) => line.textContent),
			};
		});
		expect(count).toBeGreaterThan(60);
		expect(over).toEqual([]);
		expect(small).toEqual([]);
		await leave(visit);
	});

	it('pans inside its region, never the page, from 320 pixels', async () => {
		const visit = await open(address, { viewport: { width: 320, height: 640 } });
		const { page } = visit;
		const region = page.locator('.flowchart-region');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(await region.locator('[data-node="whose"] rect').evaluate((box) => box.getBoundingClientRect().left)).toBeGreaterThan(0);
		await region.focus();
		const before = await region.evaluate((element) => element.scrollLeft);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(before);
		await leave(visit);
	});

	it('leads from each box and each line of the outline to its section', async () => {
		const visit = await open(address);
		const links = visit.page.locator('.flowchart [data-node] > a');
		const targets = await links.evaluateAll((all) =>
			all.map((link) => [link.getAttribute('href')!, link.closest<HTMLElement>('[data-node]')!.dataset.node!]),
		);
		expect(targets.length).toBeGreaterThan(60);
		for (const [href, id] of targets) expect(href).toBe(`/${locale}/triage/#${id}`);
		await visit.page.locator('.flowchart svg [data-node="impact"] > a').click();
		await visit.page.waitForURL(`**/${locale}/triage/#impact`);
		expect(await visit.page.locator('#impact h2').isVisible()).toBe(true);
		await leave(visit);
	});

	it('marks the way of the answers by breadth and in words, and axe finds nothing', async () => {
		const visit = await open(address + answers);
		const { page } = visit;
		const names = (selector: string, key: 'node' | 'edge') =>
			page.locator(selector).evaluateAll((all, name) => all.map((part) => (part as HTMLElement).dataset[name]).sort(), key);
		const way = ['whose', 'cloud', 'kind', 'product', 'health', 'status-page', 'own-fix', 'fix-it-yourself'];
		const edges = way.slice(1).map((to, index) => `${way[index]} ${to}`);
		expect(await names('.flowchart svg .node.on-path', 'node')).toEqual([...way].sort());
		expect(await names('.flowchart svg .edge.on-path', 'edge')).toEqual([...edges].sort());
		expect(await names('.outline [data-node]:has(> [data-mark]:not([hidden]))', 'node')).toEqual([...way].sort());
		expect(await page.locator('.outline [data-given] > [data-mark]:visible').count()).toBe(edges.length);
		const breadth = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((line) => parseFloat(getComputedStyle(line).strokeWidth));
		expect(await breadth('.edge.on-path .line')).toBeGreaterThan(2 * (await breadth('.edge:not(.on-path) .line')));
		expect(await page.locator('[aria-current=step]').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
			Array(2).fill(`/${locale}/triage/#fix-it-yourself`),
		);
		expect((await page.locator('[data-answered] a').getAttribute('href'))!.endsWith(`/${locale}/triage/${answers}`)).toBe(true);
		expect(await axeFaults(page)).toEqual([]);
		await leave(visit);
	});

	it('fits the width of the paper', async () => {
		const visit = await open(address, { viewport: { width: 1000, height: 700 } });
		await visit.page.emulateMedia({ media: 'print' });
		const widths = await visit.page.evaluate(() => [
			document.querySelector('.flowchart svg')!.getBoundingClientRect().right,
			document.documentElement.scrollWidth,
			document.querySelector('.flowchart-region')!.scrollHeight - document.querySelector('.flowchart-region')!.clientHeight,
		]);
		expect(widths[0]).toBeLessThanOrEqual(1000);
		expect(widths[1]).toBe(1000);
		expect(widths[2]).toBe(0);
		await leave(visit);
	});
});

it('stands there without scripts, with its outline and no mark', async () => {
	const visit = await open(`/ja-jp/triage/flowchart/${answers}`, { javaScriptEnabled: false });
	const { page } = visit;
	expect(await page.locator('.flowchart svg .node').count()).toBeGreaterThan(30);
	expect(await page.locator('#outline-impact').isVisible()).toBe(true);
	expect(await page.locator('[data-mark]:visible, [data-answered]:visible').count()).toBe(0);
	await leave(visit);
});

it('is reached from the triage, with the answers given', async () => {
	const visit = await open(`/en/triage/${answers}`);
	await visit.page.locator('[data-flowchart]').click();
	await visit.page.waitForURL(`**/en/triage/flowchart/${answers}`);
	expect(await visit.page.locator('.node.on-path').count()).toBe(8);
	await leave(visit);
});
