import { describe, expect, it } from 'vitest';
import { createTermMatcher } from '../../../src/glossary/match.ts';
import type { Glossary } from '../../../src/glossary/schema.ts';
import { forEachLocale, type Locale } from '../../../src/locales.ts';

type Words = Partial<Record<Locale, [term: string, ...forms: string[]]>>;

function glossary(terms: Record<string, Words>): Glossary {
	return Object.fromEntries(
		Object.entries(terms).map(([id, words]) => {
			const entry = (locale: Locale) => {
				const [term = `${id}-${locale}`, ...forms] = words[locale] ?? [];
				return { term, forms, variants: [], keywords: [], definition: 'x' };
			};
			return [id, { ...forEachLocale(entry), related: [], popover: true }];
		}),
	);
}

const found = (terms: Record<string, Words>, locale: Locale, text: string) =>
	createTermMatcher(glossary(terms), locale)(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

describe('English', () => {
	const terms = {
		severity: { en: ['severity', 'severities'] },
		request: { en: ['request'] },
		'service-request': { en: ['service request'] },
		guid: { en: ['GUID'] },
	} satisfies Record<string, Words>;

	it('finds plural and capital, the longest of several', () => {
		expect(found(terms, 'en', 'Severity of two Service requests, then a request')).toEqual([
			'severity: Severity',
			'service-request: Service requests',
			'request: request',
		]);
	});

	it('takes no other word of the same stem for a term', () => {
		expect(found(terms, 'en', 'several severe guides')).toEqual([]);
		expect(found(terms, 'en', 'its GUID and GUIDs')).toContain('guid: GUID');
	});
});

describe('Russian', () => {
	const terms = {
		tenant: { 'ru-ru': ['арендатор'] },
		severity: { 'ru-ru': ['серьезность'] },
		request: { 'ru-ru': ['запрос на обслуживание'] },
	} satisfies Record<string, Words>;

	it('finds a term in its cases, with ё or е', () => {
		expect(found(terms, 'ru-ru', 'Арендаторам и серьёзности запросов на обслуживание')).toEqual([
			'tenant: Арендаторам',
			'severity: серьёзности',
			'request: запросов на обслуживание',
		]);
	});

	it.each(['запрос', 'запроса', 'запросу', 'запросом', 'запросе', 'запросы', 'запросов', 'запросам', 'запросами', 'запросах'])(
		'finds "%s" as a form of its term',
		(form) => expect(found({ request: { 'ru-ru': ['запрос'] } }, 'ru-ru', `Здесь ${form}.`)).toEqual([`request: ${form}`]),
	);

	it('finds a term around another word only where that is allowed', () => {
		const find = (between: number) =>
			createTermMatcher(glossary({ health: { 'ru-ru': ['работоспособность службы'] } }), 'ru-ru', { between })(
				'проверьте работоспособность их служб',
			).length;
		expect([find(0), find(1)]).toEqual([0, 1]);
	});

	it('takes no adjective for its noun', () => {
		expect(found(terms, 'ru-ru', 'серьезный и серьезно')).toEqual([]);
	});
});

describe('Chinese and Japanese', () => {
	it('find terms without spaces between, the longest of several', () => {
		expect(
			found({ request: { 'zh-tw': ['要求'] }, 'service-request': { 'zh-tw': ['服務要求'] } }, 'zh-tw', '請提交服務要求，此要求'),
		).toEqual(['service-request: 服務要求', 'request: 要求']);
		expect(found({ tenant: { 'ja-jp': ['テナント'] }, gdap: { 'ja-jp': ['GDAP'] } }, 'ja-jp', '顧客のテナントにGDAPで')).toEqual([
			'tenant: テナント',
			'gdap: GDAP',
		]);
	});

	it('find a Japanese term with or without its space, and its last long vowel', () => {
		const terms = { portal: { 'ja-jp': ['パートナー センター'] }, advisory: { 'ja-jp': ['アドバイザリ'] } } satisfies Record<string, Words>;
		expect(found(terms, 'ja-jp', 'パートナーセンターのアドバイザリーとパートナー センターのアドバイザリ')).toEqual([
			'portal: パートナーセンター',
			'advisory: アドバイザリー',
			'portal: パートナー センター',
			'advisory: アドバイザリ',
		]);
	});

	it('find a Chinese term with or without the space beside Latin letters', () => {
		expect(found({ portal: { 'zh-tw': ['Azure 入口網站'] } }, 'zh-tw', '開啟Azure入口網站或 Azure 入口網站')).toEqual([
			'portal: Azure入口網站',
			'portal: Azure 入口網站',
		]);
	});

	it('end a Latin term where its letters end', () => {
		expect(found({ sla: { 'ja-jp': ['SLA'] } }, 'ja-jp', 'SLASH と SLA です')).toEqual(['sla: SLA']);
	});
});
