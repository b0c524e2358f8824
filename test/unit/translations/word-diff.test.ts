import { expect, it } from 'vitest';
import { wordDiff } from '../../../src/translations/word-diff.ts';

it.each([
	['Wait two hours.', 'Wait two hours.', 'Wait two hours.'],
	['Wait two hours.', 'Wait three hours.', 'Wait [-two-]{+three+} hours.'],
	['In <Fact id="a" />.', 'In <Fact id="b" />.', 'In [-<Fact id="a" />-]{+<Fact id="b" />+}.'],
	['', 'New', '{+New+}'],
	['Old', '', '[-Old-]'],
])('from "%s" to "%s"', (before, after, expected) => expect(wordDiff(before, after)).toBe(expected));
