import { describe, expect, it } from 'vitest';
import { parseMdx, plainText } from '../../../src/markdown/tree.ts';
import { outlineOf } from '../../../src/markdown/units.ts';

const ids = (source: string) => outlineOf(parseMdx(source)).units.map(({ id, node }) => `${id} ${plainText(node)}`);

describe('the units of a page', () => {
	it('are its blocks, counted below the heading they stand under', () => {
		expect(ids('First.\n\n## Do it\n\n1. One\n\n   more\n2. Two\n\nLast.')).toEqual([
			'top.1 First.',
			'do-it Do it',
			'do-it.1 One',
			'do-it.2 more',
			'do-it.3 Two',
			'do-it.4 Last.',
		]);
	});

	it('are the cells of a table, and the titles and paragraphs of an aside', () => {
		expect(ids('| a | b |\n| - | - |\n| c | d |')).toEqual(['top.1 a', 'top.2 b', 'top.3 c', 'top.4 d']);
		expect(ids(':::note[Title]\n\nWords.\n\n:::')).toEqual(['top.1 Title', 'top.2 Words.']);
	});
});

it('a time of day is text, no directive', () => {
	expect(plainText(parseMdx('From 09:00 to 18:00'))).toBe('From 09:00 to 18:00');
});
