import { describe, expect, it } from 'vitest';
import { createTermMatcher } from '../../../src/glossary/match.ts';
import { forEachLocale, type Locale } from '../../../src/locales.ts';
import { toHtml } from '../../../src/markdown/html.ts';
import { textContext } from '../../../src/markdown/context.ts';
import { renderPage } from '../../../src/markdown/render.ts';
import { parseMdx } from '../../../src/markdown/tree.ts';
import { asWritten, mergeTranslation } from '../../../src/translations/merge.ts';
import { smallGuide } from '../../support/fixtures.ts';
import { compared, recorded } from '../../support/translation.ts';

const content = smallGuide();
const words = forEachLocale((key) => ({ ...content.words[key], 'stale.since': '{date}' }));

function shown(
	source: string,
	locale: Locale,
	{ english, made = english, basePath = '/' }: { english?: string; made?: string; basePath?: string } = {},
) {
	const own = parseMdx(source);
	const { root, units, headings } = english
		? mergeTranslation(parseMdx(english), own, compared(english, source, recorded(made!)))!
		: asWritten(own);
	const use = renderPage(root, units, headings, {
		...textContext({ ...content, words }, locale, 'guide/close'),
		basePath,
		findTerms: createTermMatcher(content.glossary, locale),
	});
	return { html: toHtml(root), use };
}

describe('a fact', () => {
	it('is its value in the reader’s language, linked to its source', () => {
		expect(shown('Wait <Fact id="wait" />.', 'ru-ru').html).toBe(
			'<p data-u="top.1">Wait <a class="fact" href="#fact-wait">2 часа</a>.</p>',
		);
	});

	it('that does not exist stops the build', () => {
		expect(() => shown('<Fact id="none" />', 'en')).toThrow('none');
	});

	it('is counted among what the page used', () => {
		expect(shown('<Fact id="wait" /> <Fact id="pause" /> <Fact id="wait" />', 'en').use.facts).toEqual(['wait', 'pause']);
	});
});

describe('a label', () => {
	it('stands as the product shows it', () => {
		expect(shown('<Label id="create" />', 'ja-jp').html).toContain('<b class="label">作成</b>');
	});

	it('known only by machine translation stands in English, with that beside it', () => {
		expect(shown('<Label id="send" />', 'ru-ru').html).toContain('<b class="label" lang="en">Send</b> (Отправить)');
	});
});

describe('a term', () => {
	it('opens its popover at its first use only, and never in a link or heading', () => {
		const { html, use } = shown('## A tenant\n\nSee [tenant](/en/). A tenant, another tenant.', 'en');
		expect(html.match(/popovertarget="term-tenant"/g)).toHaveLength(1);
		expect(html).toContain(
			'A <span class="kept"><button type="button" class="term" popovertarget="term-tenant">tenant</button>,</span> another tenant.',
		);
		expect(use.terms).toEqual(['tenant']);
	});
});

describe('a translation', () => {
	const english = '## Look here\n\nOne.\n\n- Two.\n- Three.';

	it('has the English ids of headings and blocks', () => {
		const { html } = shown('## ここ\n\n一。\n\n- 二。\n- 三。', 'ja-jp', { english });
		expect(html).toContain('<h2 data-u="look-here" id="look-here">ここ</h2>');
		expect([...html.matchAll(/data-u="([^"]+)"/g)].map(([, id]) => id)).toEqual(['look-here', 'look-here.1', 'look-here.2', 'look-here.3']);
	});

	it('shows a pending block in English at its place, marked', () => {
		const { html } = shown('## ここ\n\n一。\n\n- 三。', 'ja-jp', { english, made: english.replace('- Two.\n', '') });
		expect(html).toContain('<p data-u="look-here.2" lang="en" class="pending">Two.</p>');
		expect(html.indexOf('Two.')).toBeLessThan(html.indexOf('三。'));
	});

	it('shows a stale block marked, with the English of today behind it', () => {
		const { html, use } = shown('## ここ\n\n一。\n\n- 二。\n- 三。', 'ja-jp', {
			english: english.replace('Three.', 'Three, not <Fact id="wait" />.'),
			made: english,
		});
		expect(html).toContain(
			'<p data-u="look-here.3" class="stale">三。</p>\n<details class="stale-note"><summary>2026年11月21日</summary><p lang="en">Three, not <a class="fact" href="#fact-wait">2 hours</a>.</p></details>',
		);
		expect(use.facts).toEqual(['wait']);
		expect(html.match(/stale-note/g)).toHaveLength(1);
	});

	it('keeps the note of a cell inside the cell', () => {
		const table = '| One | Two |\n| --- | --- |\n| Three | Four |';
		const { html } = shown('| 一 | 二 |\n| --- | --- |\n| 三 | 四 |', 'ja-jp', { english: table.replace('Four', 'Five'), made: table });
		expect(html).toMatch(/<td><span data-u="top.4" class="stale">四<\/span><details class="stale-note"[^>]*>.*Five.*<\/details><\/td>/);
	});
});

it('cells of tables and titles of asides are blocks with an id', () => {
	const { html } = shown('| A | B |\n|---|---|\n| c | d |\n\n:::advice\n\nOnce.\n\n:::', 'en');
	expect([...html.matchAll(/<t[hd]><span data-u="([^"]+)">(\w)<\/span>/g)].map(([, id, text]) => `${id} ${text}`)).toEqual([
		'top.1 A',
		'top.2 B',
		'top.3 c',
		'top.4 d',
	]);
	expect(html).toContain('<span data-u="aside-title.1">advice</span>');
});

it('links and labels get the base path and the arrow between menus', () => {
	expect(shown('[x](/en/faq/) <Label id="create" /> > <Label id="send" />', 'en', { basePath: '/guide/' }).html).toContain(
		'href="/guide/en/faq/"',
	);
	expect(shown('<Label id="create" /> > <Label id="send" />', 'en').html).toContain('</b> › <b');
});

it('an earlier path is a block that opens without scripts', () => {
	expect(shown(':::earlier[Steps of 2016]\n\nOnce.\n\n:::', 'en').html).toMatch(
		/<details class="earlier">\s*<summary><span data-u="top.1">Steps of 2016<\/span><\/summary>\s*<p data-u="top.2">Once.<\/p>\s*<\/details>/,
	);
});
