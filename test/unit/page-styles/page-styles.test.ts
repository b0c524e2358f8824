import { describe, expect, it } from 'vitest';
import { pageStyles } from '../../../src/page-styles/page-styles.ts';

interface Given {
	body: string;
	css: string;
	script?: string;
	/** A sheet that scripts load. */
	later?: string;
	properties?: string[];
}

/** @returns the styles that a page gets, and those for paper. */
function styled({ body, css, script = '', later, properties = [] }: Given): { screen: string; print: string; html: string } {
	let print = '';
	const style = pageStyles({
		sheet: () => css,
		script: () => script,
		isLoadedLater: (text) => text === later && later !== undefined,
		properties: new Set(properties),
		keepPrintSheet(text) {
			print = text;
			return '/print.css';
		},
	});
	const html = style(
		`<html><head><link rel="stylesheet" href="/a.css"><style>${later ?? ''}</style></head><body>${body}<script src="/a.js"></script></body></html>`,
	);
	return { screen: /<style>(.*?)<\/style>/s.exec(html)![1]!, print, html };
}

describe('a page carries the rules that can match', () => {
	it.each([
		['an element', '<p>', 'p{a:b}', 'table{a:b}'],
		['a class', '<p class="x y">', '.y{a:b}', '.z{a:b}'],
		['an id', '<p id="x">', '#x{a:b}', '#y{a:b}'],
		['an attribute', '<p hidden>', '[hidden]{a:b}', '[open]{a:b}'],
		['a value of an attribute', '<p data-x="1">', '[data-x="1"]{a:b}', '[data-x="2"]{a:b}'],
		['a language', '<p lang="zh-TW">', ':lang(zh){a:b}', ':lang(ja) em{a:b}'],
		['one of several', '<p><b>', ':is(p,table) b{a:b}', ':where(ol,table) b{a:b}'],
		['what it holds', '<p><b>', 'p:has(b){a:b}', 'p:has(table){a:b}'],
		['a condition', '<p>', '@media (width<9px){p{a:b}}', '@media (width<9px){table{a:b}}'],
	])('%s', (_, body, matching, idle) => {
		expect(styled({ body, css: matching + idle }).screen).toBe(matching);
	});

	it.each([
		['inside', '<div><p></p></div><h2></h2>', 'div p{a:b}', 'div h2{a:b}'],
		['deep inside', '<div><ul><li></ul></div>', 'div li{a:b}', 'li div{a:b}'],
		['right inside', '<div><ul><li></li></ul></div>', 'div>ul>li{a:b}', 'div>li{a:b}'],
		['after void elements', '<div><hr><img></div><p></p>', 'body>p{a:b}', 'div p,hr p{a:b}'],
		['after a comment', '<div><!-- </div> --><p></p></div>', 'div p{a:b}', 'body>p{a:b}'],
		['after a comment that nothing ends', '<div><!-- </div><p></p>', 'body>p{a:b}', 'div p{a:b}'],
		['beside', '<div><p></p><h2></h2></div><ul></ul>', 'div p+h2{a:b}', 'div p+ul{a:b}'],
		['in one of several', '<nav><p></p></nav>', ':is(nav p,div p){a:b}', ':is(nav h2,div p){a:b}'],
		['as one of several', '<nav><p></p></nav>', ':is(nav,div) p{a:b}', ':is(p,div) p{a:b}'],
		['in a language', '<p lang="ja"><b></b></p><em></em>', ':lang(ja) b{a:b}', ':lang(ja) em{a:b}'],
		['at the root', '<p></p>', ':root>body{a:b}', ':root:is(p,body){a:b}'],
		['without an attribute', '<p data-x></p><b></b>', 'b:not([data-x]){a:b}', 'p:not([data-x]){a:b}'],
	])('where it stands: %s', (_, body, matching, idle) => {
		expect(styled({ body, css: matching + idle }).screen).toBe(matching);
	});

	it.each([
		['takes an attribute away', 'delete e.dataset.x', 'p:not([data-x]){a:b}'],
		['adds something in a language', 'd.createElement("em")', ':lang(ja) em{a:b}'],
	])('where a script %s', (_, script, css) => {
		const body = '<p data-x lang="ja"></p>';
		expect(styled({ body, css, script }).screen).toBe(css);
		expect(styled({ body, css }).screen).toBe('');
	});

	it.each([
		['an element', 'd.createElement("dl")', 'nav dl{a:b}', 'main dl{a:b}'],
		['something around others', 'd.createElement("dl")', 'nav>dl>p{a:b}', 'nav>dl>h2{a:b}'],
		['something beside others', 'd.createElement("dl")', 'nav>dl+p{a:b}', 'main>dl+p{a:b}'],
		['a class', 'e.classList.add("x")', 'nav .x>p{a:b}', 'main .x>p{a:b}'],
	])('where a script may put it: %s', (_, script, css, idle) => {
		expect(styled({ body: '<nav><p></p></nav>', css: css + idle, script }).screen).toBe(css);
	});

	it('not what a script only looks for', () => {
		expect(styled({ body: '<p>', css: 'dl{a:b}', script: 'e.closest("dl > .x")' }).screen).toBe('');
	});

	it('of several selectors those that can match', () => {
		expect(styled({ body: '<p>', css: 'p,table,b p{a:b}' }).screen).toBe('p{a:b}');
	});

	it.each([
		'p:hover',
		'p:focus-visible',
		'p:not(.z)',
		'p::before',
		'p:popover-open',
		':root',
		'*',
		':focus',
		'::backdrop',
		'p:nth-child(2)',
	])('%s, which depends on state', (selector) => expect(styled({ body: '<p>', css: `${selector}{a:b}` }).screen).toBe(`${selector}{a:b}`));

	it.each([
		['className', 'e.className=`x y`', '.y{a:b}'],
		['an element', 'd.createElement("dl")', 'dl p{a:b}'],
		['a property', 'e.dataset.onPath=1', '[data-on-path="1"]{a:b}'],
		['an attribute', 'e.setAttribute("aria-busy",x)', '[aria-busy=true]{a:b}'],
		['a state', 'e.open=!0', 'p[open]{a:b}'],
	])('what a script adds: %s', (_, script, css) => {
		expect(styled({ body: '<p>', css, script }).screen).toBe(css);
		expect(styled({ body: '<p>', css }).screen).toBe('');
	});
});

describe('custom properties', () => {
	it('stand where they are used when they have one value', () => {
		expect(styled({ body: '<p>', css: ':root{--a:1px;--b:var(--a)}p{c:var(--b) var(--b,2px)}' }).screen).toBe('p{c:1px 1px}');
	});

	it.each([
		['in a condition', ':root{--a:1px}@media (width<9px){:root{--a:2px}}p{c:var(--a)}'],
		['of an element', ':root{--a:1px}p{--a:2px;c:var(--a)}'],
		['drawn from one of several', ':root{--a:1px;--b:var(--a)}p{--a:2px;c:var(--b)}'],
	])('stay when they have several: %s', (_, css) => {
		expect(styled({ body: '<p>', css }).screen).toBe(css);
	});

	it('stay when others read them', () => {
		expect(styled({ body: '<p>', css: ':root{--a:1px}p{c:var(--a)}', properties: ['--a'] }).screen).toBe(':root{--a:1px}p{c:var(--a)}');
	});

	it('go when nobody reads them, or another outweighs them', () => {
		expect(styled({ body: '<p>', css: ':root{--a:1px}@layer x{:root{--a:2px}p{c:d}}' }).screen).toBe('@layer x{p{c:d}}');
	});
});

describe('what never holds is left out', () => {
	it.each([
		['what a rule outside of layers states', '@layer x{p{a:b;c:d}}p{a:e}', '@layer x{p{c:d}}p{a:e}'],
		['an old name beside the new', 'p{-webkit-mask-image:none;mask-image:none}', 'p{mask-image:none}'],
	])('%s', (_, css, left) => expect(styled({ body: '<p>', css }).screen).toBe(left));

	it.each([
		['in a condition', '@layer x{p{a:b}}@media (width<9px){p{a:e}}'],
		['for some of the elements', '@layer x{p,b{a:b}}p{a:e}'],
		['for what matters more', '@layer x{p{a:b!important}}p{a:e}'],
		['in another layer', '@layer x{p{a:b}}@layer y{p{a:e}}'],
	])('not what is outweighed only %s', (_, css) => expect(styled({ body: '<p><b>', css }).screen).toBe(css));
});

it('keeps the order of layers for the sheets that come later', () => {
	expect(styled({ body: '<p>', css: '@layer x{table{a:b}}@layer y{p{a:b}}' }).screen).toBe('@layer x,y;@layer y{p{a:b}}');
});

it('gives rules for paper a sheet of their own, which holds nothing up', () => {
	const { screen, print, html } = styled({ body: '<p>', css: '@layer x{p{a:b}@media print{p{c:d}}}@media print{table{a:b}}' });
	expect(screen).toBe('@layer x{p{a:b}}');
	expect(print).toBe('@layer x{@media print{p{c:d}}}@media print{table{a:b}}');
	expect(html).toContain('<link rel="stylesheet" href="/print.css" media="print">');
});

it('leaves what scripts load to them', () => {
	expect(styled({ body: '<p>', css: 'p{a:b}', later: 'p{c:d}' }).screen).toBe('p{a:b}');
});
