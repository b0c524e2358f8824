import { describe, expect, it } from 'vitest';
import { leave, useBrowser } from '../support/browser.ts';
import { axeFaults } from '../support/axe.ts';
import { addresses, below, whole } from '../support/pages.ts';

const open = useBrowser();

/** Both schemes where everything is looked at; else each kind of page in two languages light, in the other two dark. */
const shown = (scheme: number) => addresses.filter((_address, index) => whole || (Math.floor(index / below.length) + index) % 2 === scheme);

describe.each([
	['light', shown(0)],
	['dark', shown(1)],
] as const)('in the %s scheme', (colorScheme, addresses) => {
	it.each(addresses)('axe finds nothing on %s, and the console is empty', async (address) => {
		const visit = await open(address, { colorScheme });
		expect(await axeFaults(visit.page)).toEqual([]);
		await leave(visit);
	});
});

const kinds = [
	'/ja-jp/',
	'/ru-ru/guide/report-problems-on-behalf-of-a-customer/',
	'/zh-tw/faq/',
	'/ru-ru/triage/',
	'/?choose',
	'/404.html',
];

it.each(kinds)('axe finds nothing on %s on a phone', async (address) => {
	const visit = await open(address, { viewport: { width: 360, height: 740 } });
	expect(await axeFaults(visit.page)).toEqual([]);
	await leave(visit);
});

it.each(kinds)('%s has no sideways scrolling from 320 to 1440 pixels', async (address) => {
	const visit = await open(address);
	const wider: string[] = [];
	for (let width = 320; width <= 1440; width += 40) {
		await visit.page.setViewportSize({ width, height: 800 });
		const excess = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		if (excess > 0) wider.push(`${width} px: ${excess}`);
	}
	expect(wider).toEqual([]);
	await leave(visit);
});

it.each(kinds)('%s keeps its words at twice the text size', async (address) => {
	const visit = await open(address, { viewport: { width: 640, height: 800 } });
	await visit.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
		0,
	);
	await leave(visit);
});

it.each(kinds)('every control of %s can be reached by the keyboard, and shows where it is', async (address) => {
	const visit = await open(address);
	const { page } = visit;
	const expected = await page.evaluate(
		() =>
			[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
				(element) => element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLInputElement).disabled,
			).length,
	);
	const seen = await page.evaluate(() => ((window as unknown as { seen: Set<Element> }).seen = new Set()) && 0);
	expect(seen).toBe(0);
	const unmarked: string[] = [];
	for (let step = 0; step < expected + 60; step += 1) {
		await page.keyboard.press('Tab');
		const mark = await page.evaluate(() => {
			const { seen } = window as unknown as { seen: Set<Element> };
			const element = document.activeElement;
			if (!element || element === document.body || seen.has(element)) return undefined;
			seen.add(element);
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			return outlineStyle === 'none' || outlineWidth === '0px' ? element.outerHTML.slice(0, 120) : '';
		});
		if (mark) unmarked.push(mark);
	}
	const reached = await page.evaluate(() => (window as unknown as { seen: Set<Element> }).seen.size);
	// A group of radio buttons is one stop.
	const radios = await page.evaluate(
		() => [...document.querySelectorAll('input[type=radio]')].filter((radio) => radio.checkVisibility()).length,
	);
	expect(unmarked).toEqual([]);
	expect(reached).toBeGreaterThanOrEqual(expected - Math.max(0, radios - 1));
	await leave(visit);
});

it('forced colours keep borders and focus, reduced motion stops movement', async () => {
	const visit = await open('/ja-jp/', { forcedColors: 'active', reducedMotion: 'reduce' });
	const { page } = visit;
	expect(await page.evaluate(() => getComputedStyle(document.querySelector('.order li')!).borderTopStyle)).toBe('solid');
	expect(
		await page.evaluate(
			() => [...document.querySelectorAll('*')].filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0).length,
		),
	).toBe(0);
	expect(await axeFaults(page)).toEqual([]);
	await leave(visit);
});
