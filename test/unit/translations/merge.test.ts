import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../../src/markdown/tree.ts';
import { outlineOf } from '../../../src/markdown/units.ts';
import { firstDeparture } from '../../../src/translations/merge.ts';

const departs = (english: string, translated: string, pending: string[] = []) =>
	firstDeparture(outlineOf(parseMdx(english)), outlineOf(parseMdx(translated)), new Set(pending)) !== undefined;

describe('the structures of two pages', () => {
	it('agree when their words differ', () => {
		expect(departs('## A\n\nb\n\n- c\n', '## Я\n\nб\n\n- ц\n')).toBe(false);
	});

	it.each([
		['a paragraph more', 'a', 'a\n\nb'],
		['a heading of another level', '## a', '### a'],
		['an item less', '- a\n- b', '- a'],
		['a list that is numbered', '- a', '1. a'],
		['two lists for one', '- a\n- b', '- a\n\n* b'],
		['a cell less', '| a | b |\n| - | - |\n| c | d |', '| a |\n| - |\n| c |'],
		['another aside', ':::note\n\na\n\n:::', ':::tip\n\na\n\n:::'],
	])('depart by %s', (_name, english, translated) => {
		expect(departs(english, translated)).toBe(true);
	});

	it('agree when what is missing is listed as pending, even a whole list', () => {
		expect(departs('a\n\n- b\n- c\n\nd', 'a\n\nd', ['top.2', 'top.3'])).toBe(false);
		expect(departs('a\n\n- b\n- c', 'a\n\n- c', ['top.2'])).toBe(false);
	});

	it('depart when a pending block is there all the same', () => {
		expect(departs('a\n\nb', 'a\n\nb', ['top.2'])).toBe(true);
	});
});
