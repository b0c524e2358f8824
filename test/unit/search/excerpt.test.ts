import { expect, it } from 'vitest';
import { excerptPieces } from '../../../src/search/excerpt.ts';

it('an excerpt is text and marked text, never HTML', () => {
	expect(excerptPieces('a &lt;b&gt; <mark>c &amp; d</mark> e')).toEqual([
		{ text: 'a <b> ', marked: false },
		{ text: 'c & d', marked: true },
		{ text: ' e', marked: false },
	]);
	expect(excerptPieces('<img src=x onerror=alert(1)>x')).toEqual([{ text: 'x', marked: false }]);
});
