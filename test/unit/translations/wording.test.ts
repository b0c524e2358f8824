import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../../src/markdown/tree.ts';
import { outlineOf } from '../../../src/markdown/units.ts';
import { codeIn, idsIn, linksIn, proseOf, sameWording, wordingOf } from '../../../src/translations/wording.ts';

const wordingsOf = (source: string) => outlineOf(parseMdx(source)).units.map(({ node }) => wordingOf(node));
const same = (a: string, b: string) => sameWording(wordingsOf(a).join('\n'), wordingsOf(b).join('\n'));

describe('a block is the same after a change of', () => {
	it.each([
		['emphasis', 'Wait **two** hours.', '*Wait* two __hours__.'],
		['line breaks', 'Wait two\nhours.', 'Wait  two hours.'],
		['bullets', '- Wait.\n- Go.', '* Wait.\n* Go.'],
		['the order of attributes', '<Triage tree="a" start="b" />', '<Triage start="b" tree="a" />'],
		['the space in a tag', 'In <Fact id="x" />.', 'In <Fact id="x"/>.'],
		['the form of an address', '[x](/en/faq/y/)', '[x](/en/faq/y)'],
		['the place on a page that a link names', '[x](/en/faq/y/#a)', '[x](/en/faq/y/#b)'],
		['quotation marks', "the customer's", 'the customer’s'],
	])('%s', (_what, before, after) => expect(same(before, after)).toBe(true));
});

describe('a block is another after a change of', () => {
	it.each([
		['a word', 'Wait two hours.', 'Wait two days.'],
		['a number', 'Wait 2 hours.', 'Wait 3 hours.'],
		['a fact', 'In <Fact id="x" />.', 'In <Fact id="y" />.'],
		['a label', '<Label id="x" />', '<Label id="y" />'],
		['a source', '<Source id="x" />', '<Source id="y" />'],
		['code', 'Type `a`.', 'Type `b`.'],
		['a block of code', '```\na\n```', '```\nb\n```'],
		['the page that a link leads to', '[x](/en/faq/y/)', '[x](/en/faq/z/)'],
	])('%s', (_what, before, after) => expect(same(before, after)).toBe(false));
});

describe('a wording', () => {
	it('is the same in every language but for its words', () => {
		expect(wordingsOf('[x](/ja-jp/faq/y/#z) and <Fact id="a" />, `b`')).toEqual(['[x](/faq/y/#z) and <Fact id="a" />, `b`']);
	});

	it('says what a block states', () => {
		const wording = '[x](/faq/y/#z) and <Fact id="a" />, <Fact id="b" />, `c 1`, `d`';
		expect(idsIn(wording, 'Fact')).toEqual(['a', 'b']);
		expect(linksIn(wording)).toEqual(['/faq/y/#z']);
		expect(codeIn(wording)).toEqual(['c 1', 'd']);
		expect(codeIn(wordingsOf('```\na `b`\nc\n```')[0]!)).toEqual(['a `b`\nc']);
		expect(proseOf(wording).replace(/\s+/g, ' ')).toBe('x and , , , ');
	});
});
