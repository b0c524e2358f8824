import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { translationKeys } from '../../src/locales.ts';
import { axeFaults } from '../support/axe.ts';
import { leave, useBrowser } from '../support/browser.ts';
import { forkGuide, type Fork } from '../support/fork.ts';

const fork = forkGuide();
const open = useBrowser();
let served: Awaited<ReturnType<typeof serve>>;

type Edit = (change: Fork['change']) => void;
const inPage =
	(path: string, from: string, to: string): Edit =>
	(change) =>
		change(`docs/en/${path}.mdx`, from, to);

/** What an editor of the English does, each on a page of its own, and what readers of a translation must then see. */
const edits: { what: string; page: string; edit: Edit; stale: string[]; pending: string[] }[] = [
	{
		what: 'a word changed',
		page: 'guide/severity-and-response-times',
		edit: inPage('guide/severity-and-response-times', 'It decides how soon', 'It determines how soon'),
		stale: ['top.1'],
		pending: [],
	},
	{
		what: 'a number changed',
		page: 'guide/prepare-a-service-request',
		edit: inPage('guide/prepare-a-service-request', 'since 06:40 UTC', 'since 06:50 UTC'),
		stale: [expect.any(String)],
		pending: [],
	},
	{
		what: 'formatting changed',
		page: 'guide/close-the-loop',
		edit: inPage('guide/close-the-loop', 'It is for whoever filed the request, from', '*It is* for **whoever** filed the request,\nfrom'),
		stale: [],
		pending: [],
	},
	{
		what: 'a paragraph inserted',
		page: 'guide/check-service-health',
		edit: inPage('guide/check-service-health', 'Check it first, for every', 'Nothing else comes before it.\n\nCheck it first, for every'),
		stale: [],
		pending: ['top.2'],
	},
	{
		what: 'a paragraph moved',
		page: 'faq/sla-credit',
		edit: (change) => {
			const file = 'docs/en/faq/sla-credit.mdx';
			const moved = '**What is credited:** each affected service, pro rata to the duration. Advisories are generally not eligible.\n\n';
			change(file, moved, '');
			change(file, 'The direct-bill partner or the indirect', `${moved}The direct-bill partner or the indirect`);
		},
		stale: [],
		pending: [],
	},
	{
		what: 'a paragraph removed',
		page: 'guide/provide-technical-support',
		edit: (change) => {
			const file = 'docs/en/guide/provide-technical-support.mdx';
			const text = readFileSync(join(fork.folder, 'content', file), 'utf8');
			change(file, `${text.split('\n\n')[2]!}\n\n`, '');
		},
		stale: [],
		pending: [],
	},
	{
		what: 'a list item inserted',
		page: 'index',
		edit: inPage('index', '- **Azure**: <Fact', '- **Both**: look twice.\n- **Azure**: <Fact'),
		stale: [],
		pending: ['when-you-cannot-sign-in.3'],
	},
	{
		what: 'a table row inserted',
		page: 'guide/escalate-problems-to-microsoft',
		edit: inPage(
			'guide/escalate-problems-to-microsoft',
			"| A customer's cloud in China |",
			"| A cloud on Mars | Nobody's, as yet |\n| A customer's cloud in China |",
		),
		stale: [],
		pending: [expect.any(String), expect.any(String)],
	},
	{
		what: 'a heading renamed, which other pages link to',
		page: 'guide/roles-and-access',
		edit: (change) => {
			change('docs/en/guide/roles-and-access.mdx', '## When access is missing', '## If you lack access');
			change('docs/en/guide/provide-technical-support.mdx', '#when-access-is-missing', '#if-you-lack-access');
			change('trees/escalation/en.yaml', '#when-access-is-missing', '#if-you-lack-access');
			change('trees/escalation/tree.yaml', '#when-access-is-missing', '#if-you-lack-access');
		},
		stale: ['if-you-lack-access'],
		pending: [],
	},
	{
		what: 'a section added',
		page: 'guide/what-has-changed',
		edit: inPage(
			'guide/what-has-changed',
			'## What to do next',
			'## What may change\n\nNobody knows.\n\n- Nor will we guess.\n\n## What to do next',
		),
		stale: [],
		pending: ['what-may-change', 'what-may-change.1', 'what-may-change.2'],
	},
];

beforeAll(async () => {
	for (const { edit } of edits) edit(fork.change);
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

describe.each(edits)('$what: the guide still builds, and', ({ page, stale, pending }) => {
	it.each(translationKeys)('readers in %s see exactly the blocks touched', (locale) => {
		expect(ids(locale, page, '.stale')).toEqual(stale);
		expect(ids(locale, page, '.pending')).toEqual(pending);
		expect(built(locale, page).querySelectorAll('main .stale-note')).toHaveLength(stale.length);
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

describe('the command, in a copy without history,', () => {
	const run = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync('node', ['src/commands/translations.ts', ...args], { cwd: fork.folder, encoding: 'utf8' });
		return { status, output: stdout + stderr };
	};

	it('counts page by language', () => {
		const { output } = run();
		expect(output).toMatch(/^guide\/severity-and-response-times(\s+77\s+1\s+0\s+0){3}$/m);
		expect(output).toMatch(/^guide\/check-service-health(\s+72\s+0\s+1\s+0){3}$/m);
	});

	it('shows old and new English beside the translation', () => {
		const { output } = run('show', 'guide/severity-and-response-times', 'ja-jp');
		expect(output).toContain('It [-decides-]{+determines+} how soon');
		expect(output).toMatch(/translation .+\(content\/docs\/ja-jp\/guide\/severity-and-response-times\.mdx:\d+\)/);
		expect(run('show', 'guide/check-service-health', 'ru-ru').output).toContain('Nothing else comes before it.');
	});

	it('records a review, which the table then knows', () => {
		expect(run('stamp', 'guide/severity-and-response-times', 'ja-jp', '--reviewed-by', 'Aoi').status).toBe(0);
		expect(run('show', 'guide/severity-and-response-times', 'ja-jp').output).toContain('reviewed by Aoi');
		expect(run().output).toMatch(/^guide\/severity-and-response-times(\s+77\s+1\s+0\s+0){2}\s+78\s+0\s+0\s+0$/m);
		expect(run('pending', 'guide/check-service-health', 'ja-jp').status).toBe(0);
		expect(run().output).toMatch(/^guide\/check-service-health(\s+72\s+0\s+1\s+0){3}$/m);
	});

	it.each([
		[['show', 'guide/nowhere', 'ja-jp'], 'guide/close-the-loop'],
		[['show', 'guide/close-the-loop', 'fr'], 'zh-tw, ru-ru, ja-jp'],
		[['tell'], 'npm run translations -- show'],
		[['stamp', 'guide/close-the-loop', 'ja-jp', '--translated-by', 'robot'], 'person or machine'],
		[['pending', 'guide/close-the-loop', 'ja-jp', 'nowhere.1'], 'top.1'],
		[['pending', 'guide/close-the-loop', 'ja-jp', 'top.1'], 'the structures differ'],
		[['stamp', 'faq/sla-credit', 'ja-jp'], '--reordered'],
	])('refuses %j and says what is possible', (args, possible) => {
		const { status, output } = run(...args);
		expect(status).toBe(1);
		expect(output).toContain(possible);
	});
});
