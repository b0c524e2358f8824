import { expect, it } from 'vitest';
import { pairUnits } from '../../../src/bilingual/pairing.ts';

it('pairs by id in the order of the page, whatever the order of its twin', () => {
	const { pairs, unmatched } = pairUnits(
		[
			['b', 'Б'],
			['a', 'А'],
		],
		[
			['a', 'A'],
			['b', 'B'],
		],
	);
	expect(pairs).toEqual([
		{ id: 'b', own: 'Б', twin: 'B' },
		{ id: 'a', own: 'А', twin: 'A' },
	]);
	expect(unmatched).toEqual([]);
});

it('leaves alone what has no twin, or two', () => {
	const { pairs, unmatched } = pairUnits(
		[
			['a', 1],
			['b', 2],
			['c', 3],
		],
		[
			['a', 10],
			['c', 30],
			['c', 31],
		],
	);
	expect(pairs.map(({ id }) => id)).toEqual(['a']);
	expect(unmatched).toEqual(['b', 'c']);
});
