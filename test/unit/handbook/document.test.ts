import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/handbook/document.ts';

const paths = new Map([
	['guide/a/', 'guide-a'],
	['guide/b/', 'guide-b'],
	['triage/', 'triage'],
]);
const make = (html: string) => documentOf(html, { root: '/base/en/', chapterOf: (path) => paths.get(path) });
const twoChapters = (a: string, b = '') =>
	make(`<section data-chapter="guide-a" data-number="1">${a}</section><section data-chapter="guide-b" data-number="2">${b}</section>`);

describe('ids', () => {
	it('carry the chapter, so that none stands twice', () => {
		const html = twoChapters('<h2 id="steps">x</h2>', '<h2 id="steps">y</h2>');
		expect([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['guide-a', 'guide-a--steps', 'guide-b', 'guide-b--steps']);
	});

	it('are named alike by what refers to them', () => {
		expect(twoChapters('<p id="t">x</p><div aria-labelledby="t"></div>')).toContain('aria-labelledby="guide-a--t"');
	});
});

describe('links', () => {
	it('lead to sections of the document, and name another chapter’s number', () => {
		const html = twoChapters('<a href="/base/en/guide/b/#steps">b</a><a href="#own">own</a><i id="own"></i>', '<h2 id="steps">y</h2>');
		expect(html).toContain('<a href="#guide-b--steps" data-ref="2">');
		expect(html).toContain('<a href="#guide-a--own">');
	});

	it('lead to the chapter where it has no such section', () => {
		expect(twoChapters('<a href="/base/en/guide/b/?x=1#gone">b</a>')).toContain('<a href="#guide-b" data-ref="2">');
	});

	it('lead to a question’s place in the outline', () => {
		const html = make('<section data-chapter="triage"><p id="outline-whose">?</p><a href="/base/en/triage/#whose">x</a></section>');
		expect(html).toContain('href="#triage--outline-whose"');
	});

	it('that lead out of the document stay, as do those to facts and sources', () => {
		const html = twoChapters('<a href="https://x.example/">x</a><a href="/base/en/triage/request/">r</a><a href="#fact-y">y</a>');
		expect(html).toContain('<a href="https://x.example/">x</a><a href="/base/en/triage/request/">r</a><a href="#fact-y">y</a>');
	});

	it('of terms lead to the glossary', () => {
		const html = make(
			'<section data-chapter="guide-a"><button type="button" class="term" popovertarget="term-csp">CSP</button></section><section data-chapter="guide-glossary"><p id="csp">x</p></section>',
		);
		expect(html).toContain('<a class="term" href="#guide-glossary--csp">CSP</a>');
	});
});

it('headings go down a level, links of headings to themselves go, what opens is open', () => {
	const html = twoChapters(
		'<h1>a</h1><h2 data-u="x">b</h2><a class="sl-anchor-link" href="#b"><span>#</span></a><details><p>c</p></details>',
	);
	expect(html).toContain('<h2>a</h2><h3>b</h3><details open><p>c</p></details>');
});
