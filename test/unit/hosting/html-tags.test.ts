import { describe, expect, it } from 'vitest';
import { edited, tagsOf } from '../../../src/hosting/html-tags.ts';

const names = (html: string) => tagsOf(html).map(({ name }) => name);

describe('start tags', () => {
	it('are found in order, comments, closing tags and the text of scripts and styles left out', () => {
		expect(names('<!doctype html><p><!-- <b> --><BR/></p><script>"<i>"</script><style>a>b{}</style ><u>')).toEqual([
			'p',
			'br',
			'script',
			'style',
			'u',
		]);
	});

	it('have their attributes, quoted or not, with entities resolved, the first of two alike', () => {
		const [tag] = tagsOf(`<a HREF='/x?a=1&amp;b' title="a > b" hidden data-n=3 href="/y" data-c="&#106;&#x61;">`);
		expect(Object.fromEntries(tag!.attributes)).toEqual({ href: '/x?a=1&b', title: 'a > b', hidden: '', 'data-n': '3', 'data-c': 'ja' });
	});

	it('end where their own `>` is', () => {
		const html = '<p title="a>b">x';
		expect(html.slice(tagsOf(html)[0]!.end)).toBe('x');
	});

	it('of scripts know what stands in them, to the end where they are never closed', () => {
		expect(tagsOf('<script>a</scripty></script>')[0]!.text).toBe('a</scripty>');
		expect(tagsOf('<script>a<b>')).toMatchObject([{ name: 'script', text: 'a<b>' }]);
	});

	it('are read in time that grows with the page, whatever is in it', () => {
		expect(tagsOf(`<a ${'"'.repeat(20_001)}`)).toEqual([]);
	});
});

it('edits change their places and nothing else', () => {
	const edits = [
		{ start: 3, end: 3, text: '+' },
		{ start: 0, end: 1, text: 'A' },
	];
	expect(edited('abcd', edits)).toBe('Abc+d');
});
