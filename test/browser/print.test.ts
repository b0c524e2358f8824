import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { findChromium } from '../../src/commands/chromium.ts';
import { printHandbook, withBrowser } from '../../src/commands/print.ts';
import { root } from '../../src/commands/run.ts';
import { localeKeys } from '../../src/locales.ts';
import { realContent } from '../support/content.ts';
import { leave, useBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { pdfInfo, pdfText } from '../support/pdf.ts';

const { content } = realContent();
const open = useBrowser();
const folder = join(root, 'test/.output');
mkdirSync(folder, { recursive: true });

const bare = (words: string): string => words.replace(/\s/g, '');

/** What stands on each sheet, line by line, without the sheet's own number. */
const sheetsOf = (file: string): string[][] =>
	pdfText(file)
		.split('\f')
		.map((sheet) => sheet.split('\n').map(bare))
		.map((lines) => lines.filter((line) => line !== '' && !/^\d+\/\d+$/.test(line)));

/** @returns headings that stand last on a sheet, with the sheet */
function lonely(sheets: readonly string[][], headings: ReadonlySet<string>): string[] {
	const ends = sheets.map((lines) => [1, 2, 3].map((count) => lines.slice(-count).join('')).find((end) => headings.has(end)));
	return ends.flatMap((heading, index) => (heading === undefined || listed(sheets[index]!) ? [] : `${index + 1}: ${heading}`));
}

/** Whether a sheet holds the list of contents: titles with their sheets. */
const listed = (lines: readonly string[]): boolean => lines.filter((line) => /^[\d.]+\D.*\d$/.test(line)).length > 8;

describe.each(localeKeys)('the handbook in %s as a PDF', (locale) => {
	it('has tags, bookmarks, numbers on its sheets, and text that can be searched', async () => {
		const file = join(folder, `handbook-${locale}.pdf`);
		await withBrowser(findChromium()!, (browser) => printHandbook(browser, `${inject('address')}/${locale}/handbook/`, file));
		const info = pdfInfo(file);
		expect(info).toMatch(/Tagged:\s+yes/);
		expect(info).toMatch(/Page size:.*A4/);
		const pages = Number(/Pages:\s+(\d+)/.exec(info)![1]);
		expect(pages).toBeGreaterThan(40);
		expect(pages).toBeLessThan(140);
		const text = pdfText(file).replace(/\s/g, '');
		for (const page of content.pages.filter((page) => page.locale === locale && page.kind !== 'home'))
			expect(text, page.path).toContain(bare(page.data.title));
		for (const { [locale]: term } of Object.values(content.glossary)) expect(text, term.term).toContain(bare(term.definition));
		expect(text).toContain(`${pages}/${pages}`);

		const document = parse(readFileSync(join(dist, locale, 'handbook/index.html'), 'utf8'));
		const headings = document.querySelectorAll('.handbook :is(h2, h3, h4, h5, h6)').map(({ textContent }) => bare(textContent));
		const sheets = sheetsOf(file);
		expect(lonely(sheets, new Set(headings))).toEqual([]);
		const chapters = document.querySelectorAll('.contents a').map(({ textContent }) => bare(textContent));
		expect(chapters.length).toBeGreaterThan(30);
		const contents = sheets
			.slice(0, 3)
			.map((lines) => lines.join('\n'))
			.join('\n');
		for (const chapter of chapters) {
			const line = new RegExp(
				`${[...chapter].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')).join('\\n?')}\\n?(\\d+)(?:\\n|$)`,
			).exec(contents);
			const sheet = Number(line?.[1]);
			expect(sheets[sheet - 1]?.join('') ?? '', `${chapter} on ${sheet}`).toContain(chapter);
		}
	});
});

const printed = ['/ja-jp/guide/check-service-health/', '/ru-ru/faq/', '/en/', '/zh-tw/triage/'];

it.each(printed)('%s prints without the ways around the site, dark on white, all of it', async (address) => {
	const visit = await open(address, { colorScheme: 'dark' });
	const { page } = visit;
	await page.evaluate(() => (document.documentElement.dataset.scheme = 'dark'));
	await page.emulateMedia({ media: 'print' });
	const shown = await page.evaluate(() =>
		[...document.querySelectorAll('header, nav, site-search, form, .sl-anchor-link, .pagination-links, language-choice')]
			.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
			.filter((element) => !element.closest('triage-wizard, .sl-skip-link'))
			.map((element) => element.outerHTML.slice(0, 80)),
	);
	expect(shown).toEqual([]);
	const closed = await page.evaluate(
		() =>
			[...document.querySelectorAll('details')].filter((block) => block.checkVisibility() && !block.lastElementChild!.checkVisibility())
				.length,
	);
	expect(closed).toBe(0);
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
	await leave(visit);
});

it('links are printed with where they lead', async () => {
	const visit = await open('/en/guide/check-service-health/');
	await visit.page.emulateMedia({ media: 'print' });
	const after = await visit.page.evaluate(() => {
		const link = document.querySelector('.sl-markdown-content li a[href="/en/guide/close-the-loop/"]')!;
		return getComputedStyle(link, '::after').content;
	});
	expect(after.replace(/" *"/g, '')).toContain(`(${content.site.address}/en/guide/close-the-loop/)`);
	await leave(visit);
});

it('the flowchart is printed whole, on one sheet', async () => {
	const visit = await open('/ru-ru/triage/flowchart/');
	await visit.page.emulateMedia({ media: 'print' });
	const box = await visit.page.locator('.flowchart svg').boundingBox();
	const millimetre = 96 / 25.4;
	expect(box!.height).toBeLessThanOrEqual(396 * millimetre);
	expect(box!.width / box!.height).toBeLessThan(1);
	await leave(visit);
});
