import { describe, expect, it } from 'vitest';
import { chosenLanguage, chosenMode, nextMode } from '../../../src/bilingual/choice.ts';

describe('the mode', () => {
	it('is what the address asks for, else what is remembered, else off', () => {
		expect(chosenMode('beside', 'below')).toBe('beside');
		expect(chosenMode(null, 'below')).toBe('below');
		expect(chosenMode('<script>', 'below')).toBe('below');
		expect(chosenMode(null, null)).toBe('off');
	});

	it('goes round, and leaves out two columns where the window is narrow', () => {
		expect([nextMode('off', false), nextMode('below', false), nextMode('beside', false)]).toEqual(['below', 'beside', 'off']);
		expect([nextMode('off', true), nextMode('below', true), nextMode('beside', true)]).toEqual(['below', 'off', 'off']);
	});
});

describe('the second language', () => {
	const offered = ['en', 'zh-tw', 'ja-jp'];

	it.each([
		[['ja-jp', 'en'], 'ja-jp'],
		[['ru-ru', 'en'], 'en'],
		[[null, null, 'ja'], 'ja-jp'],
		[[null, 'fr', 'zh-Hant'], 'zh-tw'],
		[['fr'], undefined],
		[[], undefined],
	])('of the wishes %j is %s', (wishes, language) => expect(chosenLanguage(offered, wishes)).toBe(language));
});
