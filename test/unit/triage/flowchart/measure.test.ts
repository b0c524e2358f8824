import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../../../src/triage/flowchart/measure.ts';

const size = 10;

describe('the width of a text', () => {
	it('is one em for a character of Chinese and Japanese, with their punctuation', () => {
		expect(widthOf('要求を提出、ー（', size)).toBe(80);
	});

	it('tells broad letters from narrow ones, in Latin and Cyrillic', () => {
		expect(widthOf('mmm', size)).toBeGreaterThan(widthOf('iii', size) * 2);
		expect(widthOf('шшш', size)).toBeGreaterThan(widthOf('ггг', size) * 1.4);
	});

	it('does not count spaces at the end, which are not seen', () => {
		expect(widthOf('cloud ', size)).toBe(widthOf('cloud', size));
	});
});

describe('wrapping', () => {
	it('breaks Latin and Cyrillic at spaces only', () => {
		expect(wrap('Which product is affected?', 70, size, 'en')).toEqual(['Which ', 'product is ', 'affected?']);
		expect(wrap('Работоспособность службы', 60, size, 'ru-RU')).toEqual(['Работоспособность ', 'службы']);
	});

	it('breaks Chinese and Japanese between phrases', () => {
		expect(wrap('この顧客のサービス正常性', 80, size, 'ja-JP')).toEqual(['この顧客の', 'サービス正常性']);
		expect(wrap('請求またはサブスクリプション', 100, size, 'ja-JP')).toEqual(['請求または', 'サブスクリプション']);
	});

	it('breaks a phrase longer than a line all the same', () => {
		const lines = wrap('マーケットプレース', 40, size, 'ja-JP');
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.join('')).toBe('マーケットプレース');
	});

	it('makes lines of about the same length', () => {
		const [first = '', second = ''] = wrap('one two three four five', 120, size, 'en');
		expect(Math.abs(widthOf(first, size) - widthOf(second, size))).toBeLessThan(40);
	});

	it('never begins a line with closing punctuation or ends it with opening, loses nothing, and fits', () => {
		const character = fc.constantFrom(...'要求提出顧客停止サービスまたはが、。）」（「ー');
		fc.assert(
			fc.property(fc.array(character, { minLength: 1, maxLength: 40 }), fc.constantFrom('ja-JP', 'zh-TW'), (characters, tag) => {
				const text = characters.join('');
				const lines = wrap(text, 80, size, tag);
				expect(lines.join('')).toBe(text);
				for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。）」ー]/u);
				// Closing punctuation may hang over, whatever the line holds.
				for (const line of lines) if (!/[、。）」（「ー]/u.test(line)) expect(widthOf(line, size)).toBeLessThanOrEqual(80);
			}),
		);
	});
});
