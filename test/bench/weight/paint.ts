import type { Browser, Locator, Page } from 'playwright-core';
import { firstVisit, slowed } from './visit.ts';

/** The browser's own measure of an interaction, in steps of 8 ms: from the input to the paint that shows what came of it. */
const shortest = 16;
/** How long a finger rests on a button, in ms. */
const held = 60;

/** @returns ms from a choice in the triage to its paint, at a quarter of the processor's speed */
export function triageStep(browser: Browser, address: string): Promise<number> {
	return firstVisit(browser, async (context) => {
		const page = await context.newPage();
		await watch(page);
		await page.goto(address, { waitUntil: 'networkidle' });
		await slowed(page);
		await page.locator('triage-wizard label[for]:visible').first().click();
		await press(page, page.locator('triage-wizard button[type=submit]:visible').first());
		return slowest(page);
	});
}

/** As a finger does, and with nothing of the test's own in the page: what looks where a click goes would be measured too. */
async function press(page: Page, button: Locator): Promise<void> {
	await button.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await button.boundingBox())!;
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.waitForTimeout(500);
	await page.evaluate(() => ((window as unknown as { interactions: number[] }).interactions.length = 0));
	await page.mouse.down();
	await page.waitForTimeout(held);
	await page.mouse.up();
}

/** @returns ms from a key of the search to its paint, the slowest of a word, at a quarter of the processor's speed */
export function searchKey(browser: Browser, address: string, word: string, field: string): Promise<number> {
	return firstVisit(browser, async (context) => {
		const page = await context.newPage();
		await watch(page);
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.keyboard.press('Control+k');
		await page.locator(field).waitFor();
		await page.waitForTimeout(1000);
		await slowed(page);
		await page.evaluate(() => ((window as unknown as { interactions: number[] }).interactions.length = 0));
		await page.locator(field).pressSequentially(word, { delay: 300 });
		return slowest(page);
	});
}

async function watch(page: Page): Promise<void> {
	await page.addInitScript((durationThreshold) => {
		const interactions: number[] = [];
		Object.assign(window, { interactions });
		const observer = new PerformanceObserver((list) => interactions.push(...list.getEntries().map(({ duration }) => duration)));
		observer.observe({ type: 'event', buffered: true, durationThreshold } as PerformanceObserverInit);
	}, shortest);
}

/** Shorter ones the browser does not report. */
async function slowest(page: Page): Promise<number> {
	await page.waitForTimeout(1500);
	return page.evaluate((least) => Math.max(least, ...(window as unknown as { interactions: number[] }).interactions), shortest);
}
