import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src/interface/words.ts';
import { forEachLocale } from '../../../src/locales.ts';

const lists = {
	...forEachLocale(() => ({})),
	'ru-ru': { hello: 'Привет, {name}', count: { one: '{n} вопрос', few: '{n} вопроса', many: '{n} вопросов', other: '{n} вопроса' } },
};
const t = createWords(lists, 'ru-ru');

describe('a word of the interface', () => {
	it('has its places filled', () => expect(t('hello', { name: 'мир' })).toBe('Привет, мир'));

	it('takes the plural form of its number', () => {
		expect([1, 3, 11, 22, 1005].map((n) => t('count', { n }))).toEqual([
			'1 вопрос',
			'3 вопроса',
			'11 вопросов',
			'22 вопроса',
			'1\u00a0005 вопросов',
		]);
	});

	it('that is missing is an error, never English', () => expect(() => t('none')).toThrow('ru-RU.json'));
});
