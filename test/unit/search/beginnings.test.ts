import { expect, it } from 'vitest';
import { createBeginnings } from '../../../src/search/beginnings.ts';

it('finds what words that begin so stand for, each once, in the order they came', () => {
	const { add, begunBy } = createBeginnings();
	for (const [word, term] of [
		['outages', 'outag'],
		['order', 'order'],
		['outage', 'outag'],
		['障害', '障害'],
	] as const)
		add(word, term);
	expect(begunBy('o')).toEqual(['outag', 'order']);
	expect(begunBy('outage')).toEqual(['outag']);
	expect(begunBy('障')).toEqual(['障害']);
	expect(begunBy('x')).toEqual([]);
	expect(begunBy('outagesx')).toEqual([]);
});
