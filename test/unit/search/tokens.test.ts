import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseKey, termsOf, tokensOf } from '../../../src/search/tokens.ts';

const key = (text: string) => phraseKey(tokensOf(text));

describe('spellings of one word have one key', () => {
	it.each([
		['width and case', 'ＳＬＡ', 'sla'],
		['width of kana', 'ｻｰﾊﾞｰ', 'サーバー'],
		['long vowel at the end', 'サーバー', 'サーバ'],
		['long vowel within', 'インターフェース', 'インタフェース'],
		['small kana', 'ウィンドウ', 'ウインドウ'],
		['kana for v', 'ヴァージョン', 'バージョン'],
		['a hyphen for the long vowel', 'サ-バ-', 'サーバー'],
		['Taiwanese variants', '臺灣', '台灣'],
		['simplified characters', '服务请求', '服務請求'],
		['Russian cases', 'заявкой', 'заявки'],
		['Russian adjectives', 'новый', 'новая'],
		['ё and е', 'счёт', 'счет'],
		['й in two characters', 'новый', 'новый'],
		['English plurals', 'severities', 'severity'],
		['possessives', 'customer’s', 'customers'],
		['a Cyrillic letter in a Latin word', 'Аzure', 'Azure'],
		['a Latin letter in a Cyrillic word', 'cepвис', 'сервис'],
		['a severity in either script', 'уровень А', 'уровень A'],
	])('%s: %s', (_, one, other) => {
		expect(key(one)).not.toBe('');
		expect(key(one)).toBe(key(other));
	});

	it.each([
		['break-fix', 'breakfix'],
		['sign in', 'signin'],
		['サービス リクエスト', 'サービスリクエスト'],
		['問い合わせ', '問合せ'],
		['引っ越し', '引越し'],
	])('%s is found by %s', (written, typed) => {
		const asked = tokensOf(typed).filter(({ derived }) => !derived);
		expect(termsOf(written)).toEqual(expect.arrayContaining(asked.map(({ term }) => term)));
	});
});

describe('letters alone', () => {
	it.each([
		['severity A', true],
		['sev a', true],
		['уровень А: критичный', true],
		['sev в', false],
		['a request', false],
		['A request of yours', false],
	])('%s: a severity A is %s', (text, is) => {
		expect(termsOf(text).includes('a')).toBe(is);
	});

	it('are words of Russian where a sentence goes on', () => {
		expect(termsOf('В центре администрирования')).not.toContain('b');
		expect(termsOf('с клиентом и без')).not.toContain('c');
	});
});

const scripts = fc.constantFrom(
	'severity',
	'ＳＬＡ',
	'ｻｰﾊﾞ',
	'サーバー',
	'ヴァ',
	'問い合わせ',
	'要求',
	'й',
	'и\u0306',
	'Ё',
	'А',
	'-',
	' ',
	'’',
	'\u{20BB7}',
	'\u{1F600}',
	'\n',
	'İ',
	'ﬁ',
);
const text = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(scripts).map((parts) => parts.join('')),
);

describe('any text', () => {
	it('is cut into pieces of itself', () => {
		fc.assert(
			fc.property(text, (given) => {
				for (const { term, start, end } of tokensOf(given)) {
					expect(term).not.toBe('');
					expect(0 <= start && start < end && end <= given.length).toBe(true);
				}
			}),
		);
	});

	it('is found in either width and case', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('severity', 'Azure', 'サーバー', '要求', 'заявка', 'ガイド', ' ')), (parts) => {
				const given = parts.join(' ');
				const wide = given.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
				expect(termsOf(wide.toUpperCase())).toEqual(termsOf(given.normalize('NFD').normalize('NFC').toUpperCase()));
			}),
		);
	});
});
