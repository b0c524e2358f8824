import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findChromium } from '../../src/commands/chromium.ts';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A page that must leave the console empty. */
export interface Visit {
	page: Page;
	context: BrowserContext;
	/** What the console and the page's errors said. */
	messages: string[];
}

/**
 * Starts one Chromium for a file of tests. Nothing is kept for when there is no network, unless a test allows service workers.
 *
 * @returns how to open a page of the site in a context of its own, which `prepare` may spoil
 */
export function useBrowser(): (
	path: string,
	options?: BrowserContextOptions,
	prepare?: (context: BrowserContext) => Promise<unknown>,
) => Promise<Visit> {
	let browser: Browser;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: findChromium()!, args: flags });
	});
	afterAll(() => browser.close());

	return async (path, options = {}, prepare) => {
		const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
		if (options.serviceWorkers !== 'allow') await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
		await prepare?.(context);
		const page = await context.newPage();
		const messages: string[] = [];
		page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
		page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
		await page.goto(path.startsWith('/') ? inject('address') + path : path);
		return { page, context, messages };
	};
}

/** Moves the pointer onto a page, and waits for the controls that this brings. */
export async function touch(page: Page): Promise<void> {
	await page.mouse.move(1, 1);
	await page.mouse.move(2, 2);
	await page.locator('site-search[data-connected]').waitFor({ state: 'attached' });
}

/** Closes a visit, and fails where its console was not empty. */
export async function leave({ context, messages }: Visit): Promise<void> {
	await context.close();
	expect(messages).toEqual([]);
}
