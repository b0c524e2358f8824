import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { loadContent } from '../../src/docs/load.ts';
import { translationKeys } from '../../src/locales.ts';
import { answersOf } from '../../src/search/records.ts';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';
import { englishEdits } from '../support/english-edits.ts';
import { forkGuide } from '../support/fork.ts';

const fork = forkGuide();
const open = useBrowser();
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	for (const { edit } of englishEdits) edit(fork);
	for (const locale of translationKeys) {
		const file = `docs/${locale}/guide/roles-and-access.mdx`;
		fork.change(file, 'sectionKeywords:\n', 'sectionKeywords:\n  when-access-is-missing: [lockout]\n');
	}
	fork.change(
		'docs/en/faq/phone-support.mdx',
		'Can I call Microsoft instead of filing a request?',
		'So, can I call Microsoft instead of filing a request?',
	);
	fork.change('trees/escalation/en.yaml', 'CSP support covers your customers', 'This support covers your customers');
	fork.change('glossary.yaml', 'definition: A notice in Microsoft 365', 'definition: A message in Microsoft 365');
	const { succeeded, output } = fork.build();
	if (!succeeded) throw new Error(output);
	served = await serve(join(fork.folder, 'dist'), '/', 4640);
}, 300_000);

afterAll(() => {
	served?.server.closeAllConnections();
	served?.server.close();
	fork.remove();
});

const built = (locale: string, path: string) =>
	parse(readFileSync(join(fork.folder, 'dist', locale, path === 'index' ? '' : path, 'index.html'), 'utf8'));
const ids = (locale: string, path: string, selector: string) =>
	built(locale, path)
		.querySelectorAll(`[data-u]${selector}`)
		.map((element) => element.getAttribute('data-u'));

it('a section is found by the words of a translation that was made before its heading was renamed', () => {
	const answers = answersOf(loadContent(fork.folder).content);
	for (const locale of translationKeys) {
		const record = answers[locale].records.find(({ url }) => url === `/${locale}/guide/roles-and-access/#if-you-lack-access`);
		expect(record?.keywords, locale).toEqual(['lockout']);
	}
});

describe.each(englishEdits)('$what: the guide still builds, and', ({ page, stale, pending }) => {
	it.each(translationKeys)('readers in %s see exactly the blocks touched', (locale) => {
		const [old, untranslated] = [ids(locale, page, '.stale'), ids(locale, page, '.pending')];
		expect(typeof stale === 'number' ? old.length : old).toEqual(stale);
		expect(typeof pending === 'number' ? untranslated.length : untranslated).toEqual(pending);
		expect(built(locale, page).querySelectorAll('main .stale-note')).toHaveLength(old.length);
		expect(ids(locale, page, '')).toEqual(ids('en', page, ''));
	});
});

it.each(translationKeys)('a page in %s says how many passages are old, and how many not translated', (locale) => {
	const foot = (path: string) => built(locale, path).querySelector('.page-meta')!.textContent;
	const words = JSON.parse(
		readFileSync(
			join(fork.folder, 'content/i18n', `${{ 'zh-tw': 'zh-TW', 'ru-ru': 'ru-RU', 'ja-jp': 'ja-JP' }[locale as 'ja-jp']}.json`),
			'utf8',
		),
	);
	const form = (key: string, n: number) => words[key][new Intl.PluralRules(locale).select(n)].replace('{n}', String(n)) as string;
	expect(foot('guide/severity-and-response-times')).toContain(form('page.stale', 1));
	expect(foot('guide/what-has-changed')).toContain(form('page.pending', 3));
	expect(foot('guide/close-the-loop')).not.toMatch(/\b1\b/);
	expect(foot('guide/close-the-loop')).toContain(words['provenance.notReviewed']);
});

it('what was moved stands at its new place, in its language', () => {
	const [first] = built('ja-jp', 'faq/sla-credit').querySelectorAll('.sl-markdown-content [data-u]');
	expect(first!.getAttribute('lang')).toBeUndefined();
	expect(first!.textContent).toMatch(/^クレジット|対象/);
});

it('a link to a heading that was renamed leads to its new place', () => {
	for (const locale of translationKeys) {
		const link = built(locale, 'guide/provide-technical-support')
			.querySelectorAll('.sl-markdown-content a')
			.find((one) => one.getAttribute('href')?.includes('/guide/roles-and-access/#'));
		expect(link?.getAttribute('href')).toBe(`/${locale}/guide/roles-and-access/#if-you-lack-access`);
	}
});

it('titles, texts of the triage and definitions are marked too, each once', () => {
	for (const [path, english] of [
		['faq/phone-support', 'So, '],
		['triage', 'This support covers'],
		['guide/glossary', 'A message in'],
	] as const) {
		const notes = built('ru-ru', path).querySelectorAll('.stale-note');
		expect(
			notes.map((note) => note.querySelector('[lang=en]')?.textContent.trim()),
			path,
		).toEqual([expect.stringContaining(english)]);
		expect(notes[0]!.querySelector('summary')!.textContent).toContain('21 ноября 2026');
	}
});

it('the page of the state of all translations counts the same', () => {
	const cells = (address: string) => {
		const rows = built('zh-tw', 'translations').querySelectorAll('tbody tr');
		const row = rows.find((one) => one.querySelector('th a')?.getAttribute('href') === address)!;
		return row.querySelectorAll('[data-state]').map((cell) => cell.textContent);
	};
	expect(cells('/zh-tw/guide/severity-and-response-times/').slice(1)).toEqual(['1', '0', '0']);
	expect(cells('/zh-tw/guide/what-has-changed/').slice(1)).toEqual(['0', '3', '0']);
	expect(
		built('en', 'translations')
			.querySelectorAll('tbody th a')
			.map((link) => link.getAttribute('href')),
	).toEqual(translationKeys.map((locale) => `/${locale}/translations/`));
});

describe('a stale block', () => {
	const address = () => `${served.address}ja-jp/guide/severity-and-response-times/`;

	it('opens the English of today by key, with scripts off, on a phone', async () => {
		const visit = await open('/en/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
		const { page } = visit;
		await page.goto(address());
		const note = page.locator('.stale-note');
		expect(await note.locator('summary').textContent()).toContain('2026年11月21日');
		expect(await note.locator('[lang=en]').isVisible()).toBe(false);
		await note.locator('summary').focus();
		await page.keyboard.press('Enter');
		expect(await note.locator('[lang=en]').isVisible()).toBe(true);
		expect(await note.locator('[lang=en]').textContent()).toContain('It determines how soon');
		const box = (await note.boundingBox())!;
		expect(box.x + box.width).toBeLessThanOrEqual(360);
		await leave(visit);
	});

	it.each([
		['light', '/ja-jp/guide/severity-and-response-times/'],
		['dark', '/ru-ru/guide/roles-and-access/'],
		['light', '/zh-tw/guide/escalate-problems-to-microsoft/'],
		['dark', '/zh-tw/translations/'],
		['light', '/ru-ru/guide/glossary/'],
		['light', '/ja-jp/triage/'],
	] as const)('leaves axe nothing to find in the %s scheme on %s', async (colorScheme, path) => {
		const visit = await open('/en/', { colorScheme, viewport: { width: 360, height: 740 } });
		await visit.page.goto(served.address.replace(/\/$/, '') + path);
		await visit.page.evaluate(() => document.querySelectorAll('.stale-note').forEach((note) => note.setAttribute('open', '')));
		expect(await axeFaults(visit.page)).toEqual([]);
		const width = await visit.page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(360);
		await leave(visit);
	});

	it('is marked in forced colours too', async () => {
		const visit = await open('/en/', { forcedColors: 'active' });
		await visit.page.goto(address());
		expect(await visit.page.locator('[data-u].stale').evaluate((block) => getComputedStyle(block).borderInlineStartStyle)).toBe('double');
		await leave(visit);
	});
});
