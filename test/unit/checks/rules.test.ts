import { describe, expect, it } from 'vitest';
import { agedFacts, monthsBetween } from '../../../src/checks/facts.ts';
import { digitsDiffer } from '../../../src/checks/figures.ts';
import { smallGuide } from '../../support/fixtures.ts';

describe('the digits of two texts', () => {
	it.each([
		['8 hours', '8 小時'],
		['two pages', '2 ページ'],
		['two pages', '兩個頁面'],
		['Office 365 in 2016/17', 'в 2016/17 году, Office 365'],
		['24 hours, 7 days', '7 日 24 時間'],
		['the end of March, round the clock', '3 月底，24 小時'],
		['run by 21Vianet', '21Vianetが運営し、21Vianetに提出'],
		['within ten days', '十天內'],
		['within ten days', 'в течение десяти дней'],
	])('%s and %s agree', (english, translated) => expect(digitsDiffer(english, translated)).toBeUndefined());

	it.each([
		['8 hours', '4 小時', 'missing "8"; surplus "4"'],
		['Use Office 365', '使用 Office 395', 'missing "Office 365"; surplus "Office 395"'],
		['hours', '8 часов', 'surplus "8"'],
		['2 of 2', '2', 'missing "2"'],
	])('%s and %s do not', (english, translated, difference) => expect(digitsDiffer(english, translated)).toBe(difference));
});

describe('the age of facts', () => {
	it('counts whole months, a year alone from its end', () => {
		expect(monthsBetween('2021-05', '2022-11-30')).toBe(18);
		expect(monthsBetween('2021-05-31', '2022-12-01')).toBe(19);
		expect(monthsBetween('2025', '2026-11-21')).toBe(11);
	});

	it('lists those not seen for more than 18 months', () => {
		expect(agedFacts(smallGuide(), '2022-11-30')).toEqual([]);
		expect(agedFacts(smallGuide(), '2022-12-01').map(({ message }) => message)).toEqual([expect.stringContaining('"wait"')]);
	});
});
