import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../../src/markdown/tree.ts';
import { outlineOf } from '../../../src/markdown/units.ts';
import { outlineFrom, placesAreSound, placesOf } from '../../../src/translations/places.ts';
import { blocksIn } from '../../support/translation.ts';

const placesIn = (source: string) => [...placesOf(outlineOf(parseMdx(source)).shape).values()];
const redrawn = (source: string) =>
	outlineFrom(blocksIn(source).body.map(({ id, place, wording }) => ({ id, place: place!, wording }))).shape.map(({ token }) => token);

describe('the places of blocks', () => {
	it('name what is opened anew, and a dot for what goes on', () => {
		expect(placesIn('A\n\n- b\n\n  c\n- d\n\n1. e')).toEqual([
			'paragraph',
			'list/listItem/paragraph',
			'././paragraph',
			'./listItem/paragraph',
			'list.ordered/listItem/paragraph',
		]);
	});

	it('tell two lists from one', () => {
		expect(placesIn('- a\n\n* b')).not.toEqual(placesIn('- a\n- b'));
	});

	const part = fc.constantFrom(
		'Words.',
		'## Head',
		'- a\n- b\n  - c\n\n    d',
		'1. a\n\n   b',
		'| a | b |\n| - | - |\n| c | d |',
		':::note[T]\n\na\n\n- b\n\n:::',
		'> a',
	);

	it('are enough to draw the outline again', () => {
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
				const source = parts.join('\n\n');
				expect(redrawn(source)).toEqual(outlineOf(parseMdx(source)).shape.map(({ token }) => token));
				expect(placesAreSound(placesIn(source))).toBe(true);
			}),
		);
	});

	it.each([[['./paragraph']], [['list/listItem/paragraph', './././paragraph']], [['list//paragraph']], [['list/./paragraph']], [['.']]])(
		'%j are not sound',
		(places) => expect(placesAreSound(places)).toBe(false),
	);
});
