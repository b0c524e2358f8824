import { writeFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { placesIn } from './pdf-places.ts';

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

/** Numbers take up room, and may push what follows to the next sheet: then they are set anew, but not for ever. */
const mostTimes = 4;

/**
 * Prints the handbook on A4 into a file, with bookmarks, with tags for those who listen to it, and with the sheet of each
 * chapter in its contents.
 *
 * @throws where the page is not there, or its contents do not come to rest
 */
export async function printHandbook(browser: Browser, address: string, file: string): Promise<void> {
	const page = await browser.newPage({ colorScheme: 'light' });
	const answer = await page.goto(address, { waitUntil: 'load' });
	if (!answer?.ok()) throw new Error(`${address} is not there: build the site first.`);
	await writeFile(file, await numbered(page));
	await page.close();
}

/** Where a chapter will stand is known only once it is printed: first without what makes a document slow to write. */
async function numbered(page: Page): Promise<Buffer> {
	const print = (whole: boolean) =>
		page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: whole, outline: whole, tagged: whole });
	await setSheets(page, placesIn(await print(false)));
	for (let time = 0; time < mostTimes; time += 1) {
		const pdf = await print(true);
		if (!(await setSheets(page, placesIn(pdf)))) return pdf;
	}
	throw new Error('The numbers in the contents of the handbook do not come to rest.');
}

/** Writes into the contents where each chapter stands. @returns whether that changed anything */
function setSheets(page: Page, places: ReadonlyMap<string, number>): Promise<boolean> {
	return page.evaluate(
		(known) => {
			const sheets = new Map(known);
			const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
			const changed = links.filter((link) => {
				const sheet = String(sheets.get(decodeURIComponent(link.hash.slice(1))));
				return link.dataset.sheet !== sheet && (link.dataset.sheet = sheet);
			});
			return changed.length > 0;
		},
		[...places],
	);
}
