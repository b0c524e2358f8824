import { describe, expect, it } from 'vitest';
import { fit, linesOf } from '../../../src/preview/lines.ts';

const each = (text: string) => [...text].length;

describe('lines', () => {
	it('end at spaces, and are no wider than there is room', () => {
		expect(linesOf('Чья это проблема и куда её подать', 'ru-RU', each, 12)).toEqual(['Чья это', 'проблема и', 'куда её', 'подать']);
	});

	it('end between words where no space stands, and begin with no mark that closes', () => {
		const lines = linesOf('「顧客」に何を伝えるか、いつ書くか。', 'ja-JP', each, 6);
		expect(lines.join('')).toBe('「顧客」に何を伝えるか、いつ書くか。');
		expect(lines.length).toBeGreaterThan(2);
		for (const line of lines) expect(line).not.toMatch(/^[」、。]|「$/);
	});

	it('hold a word that is wider than there is room', () => {
		expect(linesOf('a incomprehensibilities b', 'en', each, 5)).toEqual(['a', 'incomprehensibilities', 'b']);
	});
});

describe('a text', () => {
	const rooms = [
		[20, 1],
		[10, 2],
	] as const;

	it('is set as large as it fits', () => {
		expect(fit('One line', 'en', each, 200, rooms)).toEqual({ size: 20, lines: ['One line'] });
		expect(fit('More than one line', 'en', each, 130, rooms)).toEqual({ size: 10, lines: ['More than one', 'line'] });
	});

	it('is cut off where it fits nowhere', () => {
		expect(fit('one two three four', 'en', each, 50, rooms)).toEqual({ size: 10, lines: ['one', 'two…'] });
	});
});
