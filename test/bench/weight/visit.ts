import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** What a page brings with it, in bytes as they are sent. */
export interface Weight {
	html: number;
	/** Stylesheets that hold up the first paint; those in the page itself count as HTML. */
	css: number;
	all: number;
	requests: number;
}

/** How a page loads on a slow phone and line. */
export interface Speed {
	lcp: number;
	cls: number;
	/** Sum of what tasks take beyond 50 ms, before the page is at rest. */
	blocking: number;
	longestTask: number;
}

/** As Lighthouse throttles a phone: 150 ms and 1.6 Mbit/s of the network, as it shows in the browser. */
const slowLine = { offline: false, latency: 562.5, downloadThroughput: (1.44 * 1e6) / 8, uploadThroughput: (0.675 * 1e6) / 8 };
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Opens a page for the first time: nothing is cached, no service worker interferes. */
export async function firstVisit<T>(browser: Browser, read: (context: BrowserContext) => Promise<T>): Promise<T> {
	const context = await browser.newContext(phone);
	// What is loaded for the offline copy comes once the page is idle, and is weighed by itself.
	await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	try {
		return await read(context);
	} finally {
		await context.close();
	}
}

/** Lets the processor work at a quarter of its speed. */
export async function slowed(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	return session;
}

/** @returns the weight of a page that nobody touches */
export function weigh(browser: Browser, address: string): Promise<Weight> {
	return firstVisit(browser, async (context) => {
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'networkidle' });
		return page.evaluate(() => {
			const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus: string })[];
			const sum = (entries: PerformanceResourceTiming[]) => entries.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
			const html = document!.encodedBodySize;
			const css = sum(resources.filter((entry) => entry.renderBlockingStatus === 'blocking'));
			return { html, css, all: html + sum(resources), requests: 1 + resources.length };
		});
	});
}

/** @returns the speed of a page that nobody touches, on a slow phone and line */
export function time(browser: Browser, address: string): Promise<Speed> {
	return firstVisit(browser, async (context) => {
		const page = await context.newPage();
		const session = await slowed(page);
		await session.send('Network.emulateNetworkConditions', slowLine);
		await page.addInitScript(observe);
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.waitForTimeout(500);
		return page.evaluate(() => (window as unknown as { speed: Speed }).speed);
	});
}

/** Runs in the page before all else. */
function observe(): void {
	const speed: Speed = { lcp: 0, cls: 0, blocking: 0, longestTask: 0 };
	Object.assign(window, { speed });
	const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	watch('largest-contentful-paint', ({ startTime }) => (speed.lcp = startTime));
	watch('layout-shift', (entry) => (speed.cls += (entry as PerformanceEntry & { value: number }).value));
	watch('longtask', ({ duration }) => {
		speed.blocking += Math.max(0, duration - 50);
		speed.longestTask = Math.max(speed.longestTask, duration);
	});
}
