import { describe, expect, it } from 'vitest';
import { formatDate, formatDuration, formatFact } from '../../../src/facts/format.ts';
import { localeKeys } from '../../../src/locales.ts';

const units = {
	'business-day': {
		en: { one: '{n} business day', other: '{n} business days' },
		'zh-tw': { other: '{n} 個工作天' },
		'ru-ru': { one: '{n} рабочий день', few: '{n} рабочих дня', many: '{n} рабочих дней', other: '{n} рабочего дня' },
		'ja-jp': { other: '{n} 営業日' },
	},
};
const inAll = <T>(write: (locale: (typeof localeKeys)[number]) => T) => localeKeys.map(write);

describe('a date', () => {
	it('is as exact as the source is, in each language', () => {
		expect(inAll((locale) => formatDate('2018-12-05', locale))).toEqual([
			'5 December 2018',
			'2018年12月5日',
			'5 декабря 2018 г.',
			'2018年12月5日',
		]);
		expect(inAll((locale) => formatDate('2021-05', locale))).toEqual(['May 2021', '2021年5月', 'май 2021 г.', '2021年5月']);
		expect(inAll((locale) => formatDate('2023', locale))).toEqual(['2023', '2023年', '2023\u00a0г.', '2023年']);
	});
});

describe('a duration', () => {
	it('has its unit in words', () => {
		expect(inAll((locale) => formatDuration(2, 'hour', locale, {}))).toEqual(['2 hours', '2 小時', '2 часа', '2時間']);
		expect(inAll((locale) => formatDuration(8, 'hour', locale, {}))).toEqual(['8 hours', '8 小時', '8 часов', '8時間']);
	});

	it('has our words for a unit that Intl does not know, in the right plural form', () => {
		expect(inAll((locale) => formatDuration(1, 'business-day', locale, units))).toEqual([
			'1 business day',
			'1 個工作天',
			'1 рабочий день',
			'1 営業日',
		]);
		expect([1, 2, 5, 21].map((n) => formatDuration(n, 'business-day', 'ru-ru', units))).toEqual([
			'1 рабочий день',
			'2 рабочих дня',
			'5 рабочих дней',
			'21 рабочий день',
		]);
	});

	it('never falls back to a unit without words', () => {
		expect(() => formatDuration(1, 'fortnight', 'en', units)).toThrow('fortnight');
	});
});

it('an address is shown without its scheme', () => {
	const name = { en: 'x', 'zh-tw': 'x', 'ru-ru': 'x', 'ja-jp': 'x' };
	expect(formatFact({ kind: 'url', value: 'https://status.example/', source: 's', seen: '2023', name }, 'en', {})).toBe('status.example');
});
