import { chromium, type Browser } from 'playwright-core';

/** Chromium runs as root, as in containers, only without its sandbox; it opens nothing but pages of ours. */
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/**
 * Lets a headless Chromium work and closes it.
 *
 * @param executablePath where Chromium is
 * @returns what the work returns
 */
export async function withBrowser<T>(executablePath: string, work: (browser: Browser) => Promise<T>): Promise<T> {
	const browser = await chromium.launch({ executablePath, args: flags });
	try {
		return await work(browser);
	} finally {
		await browser.close();
	}
}

/**
 * Prints a page on A4 into a file, with bookmarks, and with tags for those who listen to it.
 *
 * @throws where the page is not there
 */
export async function printHandbook(browser: Browser, address: string, file: string): Promise<void> {
	const page = await browser.newPage({ colorScheme: 'light' });
	const answer = await page.goto(address, { waitUntil: 'load' });
	if (!answer?.ok()) throw new Error(`${address} is not there: build the site first.`);
	await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
	await page.close();
}
