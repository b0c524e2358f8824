import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { useBrowser, Visit } from './browser.ts';

/** Machines are noisy. */
export const patience = { timeout: 20_000 };

/** @returns an address without the server's part */
export const pathOf = (url: string): string => url.slice(inject('address').length);

/** Waits until the second language stands on a page. */
export async function twinsOn(page: Page): Promise<void> {
	await page.locator(':root[data-view] [data-paired]').first().waitFor({ state: 'attached' });
}

/** @returns how to open a page, and wait until its second language stands there */
export function withTwins(open: ReturnType<typeof useBrowser>): (address: string, options?: BrowserContextOptions) => Promise<Visit> {
	return async (address, options = {}) => {
		const visit = await open(address, options);
		await twinsOn(visit.page);
		return visit;
	};
}

/** What the control tells the reader. */
export const told = (page: Page) => page.locator('bilingual-view [role=status]');
