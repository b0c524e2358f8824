import { describe, expect, it } from 'vitest';
import { nearby } from '../../../src/site/nearby.ts';

const pages = Array.from({ length: 20 }, (_, index) => index);

describe('the pages that the sidebar of a large guide shows', () => {
	it('are those around the one that is read', () => expect(nearby(pages, 10, 4)).toEqual([8, 9, 10, 11]));

	it.each([
		[0, [0, 1, 2, 3]],
		[1, [0, 1, 2, 3]],
		[19, [16, 17, 18, 19]],
	])('are as many at either end, at page %i', (current, shown) => expect(nearby(pages, current, 4)).toEqual(shown));

	it('are the first ones for a page that is none of them', () => expect(nearby(pages, -1, 4)).toEqual([0, 1, 2, 3]));

	it('are all where there are few', () => expect(nearby(pages, 3, 50)).toEqual(pages));
});
