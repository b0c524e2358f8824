import { describe, expect, it } from 'vitest';
import { parseMdx, plainText } from '../../../src/markdown/tree.ts';
import { outlineOf } from '../../../src/markdown/units.ts';
import { firstDeparture } from '../../../src/translations/departure.ts';
import { mergeTranslation } from '../../../src/translations/merge.ts';
import { compared, recorded } from '../../support/translation.ts';

const shapeOf = (source: string) => outlineOf(parseMdx(source)).shape;
const departs = (english: string, translated: string, pending: string[] = []) =>
	firstDeparture(shapeOf(english), shapeOf(translated), new Set(pending)) !== undefined;

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

	it('agree when what is missing is pending, even a whole list', () => {
		expect(departs('a\n\n- b\n- c\n\nd', 'a\n\nd', ['top.2', 'top.3'])).toBe(false);
		expect(departs('a\n\n- b\n- c', 'a\n\n- c', ['top.2'])).toBe(false);
	});

	it('depart when a pending block is there all the same', () => {
		expect(departs('a\n\nb', 'a\n\nb', ['top.2'])).toBe(true);
	});
});

/** What readers of a translation see, block by block. */
function shown(english: string, translated: string, made: string): string[] {
	const page = mergeTranslation(parseMdx(english), parseMdx(translated), compared(english, translated, recorded(made)))!;
	return page.units.map(({ id, node, state }) => `${id} ${state} ${plainText(node)}`);
}

describe('a translation in the structure of the English of today', () => {
	const made = '## Look\n\nThe first of all.\n\nThe second one here.\n\n- The third, in a list.';
	const translated = '## 見る\n\n一。\n\n二。\n\n- 三。';

	it('stands where its blocks were moved to', () => {
		expect(shown('## Look\n\nThe second one here.\n\nThe first of all.\n\n- The third, in a list.', translated, made)).toEqual([
			'look fresh 見る',
			'look.1 fresh 二。',
			'look.2 fresh 一。',
			'look.3 fresh 三。',
		]);
	});

	it('leaves out what was removed, and English where something new came', () => {
		expect(shown('## Look\n\nThe second one here.\n\n- Not known before.\n- The third, in a list.', translated, made)).toEqual([
			'look fresh 見る',
			'look.1 fresh 二。',
			'look.2 pending Not known before.',
			'look.3 fresh 三。',
		]);
	});

	it('takes the level, the list and the emphasis of a block from the English', () => {
		const page = mergeTranslation(
			parseMdx('### Look\n\n1. The first of all.'),
			parseMdx('## 見る\n\n一。'),
			compared('### Look\n\n1. The first of all.', '## 見る\n\n一。', recorded('## Look\n\nThe first of all.')),
		)!;
		expect(page.root.children!.map(({ type, depth, ordered }) => [type, depth ?? ordered])).toEqual([
			['heading', 3],
			['list', true],
		]);
		expect(page.units.map(({ state }) => state)).toEqual(['fresh', 'fresh']);
	});

	it('is not merged where it departs from the English it was made from', () => {
		const page = compared(made, translated.replace('\n\n二。', ''), recorded(made));
		expect(page.departure?.expected?.unit?.id).toBe('look.2');
		expect(mergeTranslation(parseMdx(made), parseMdx(translated), page)).toBeUndefined();
	});
});
