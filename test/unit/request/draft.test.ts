import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src/interface/words.ts';
import { emptyDraft, fill, finish, type Draft, type Texts } from '../../../src/request/draft.ts';
import { fieldIds, fieldOf, formIds } from '../../../src/request/fields.ts';
import { isForeign } from '../../../src/request/language.ts';
import { messageFieldIds, messageFieldOf } from '../../../src/request/message-fields.ts';
import { draftWords, deskOf } from '../../../src/request/page-data.ts';
import { prefill } from '../../../src/request/prefill.ts';
import { openDraft, saveDraft } from '../../../src/request/saved.ts';
import { toMarkdown, toText } from '../../../src/request/write.ts';
import type { Locale } from '../../../src/locales.ts';
import { viewsOf } from '../../../src/triage/view.ts';
import { realContent } from '../../support/content.ts';

const { content } = realContent();
const views = viewsOf(content).escalation!;
const speak = (locale: Locale) => createWords(content.words, locale);
const wordsOf = (locale: Locale) => draftWords({ locale, t: speak(locale), view: views[locale]! });
const { tree } = views.en!;
const answers = {
	whose: 'customer',
	product: 'azure',
	health: 'none',
	impact: 'moderate',
	cloud: 'global',
	'partner-model': 'indirect-provider',
};
const filledOf = (locale: Locale, values: Texts = {}, english: Texts = {}) =>
	fill('azure', { ...emptyDraft(), values, english }, prefill('azure', answers, tree, deskOf(content.site, locale, speak)));
const trail = [
	{ question: 'product', option: 'azure' },
	{ question: 'health', option: 'none' },
];

describe('what is prefilled', () => {
	it('comes from the answers and the desk', () => {
		expect(filledOf('ja-jp').values).toMatchObject({
			severity: 'B',
			product: 'azure',
			cloud: 'global',
			'partner-model': 'indirect-provider',
			'contact-name': content.site.desk.name['ja-jp'],
			'contact-email': content.site.desk.contact.email,
			'time-zone': content.site.desk.timeZone,
			'support-plan': content.site.desk.supportPlan,
		});
		expect(filledOf('ja-jp').english['contact-name']).toBe(content.site.desk.name.en);
	});

	it('is only what can be chosen, and only what the form asks', () => {
		const desk = deskOf(content.site, 'en', speak);
		expect(prefill('azure', { cloud: 'china' }, tree, desk).values.cloud).toBeUndefined();
		expect(prefill('how-to', answers, tree, desk).values.severity).toBeUndefined();
	});

	it('loses its English when the text is changed, and gives way even to an empty text', () => {
		expect(filledOf('ja-jp', { 'contact-name': '山田' }).english['contact-name']).toBeUndefined();
		expect(filledOf('ja-jp', { 'contact-email': '' }).values['contact-email']).toBe('');
	});
});

describe('the finished request', () => {
	const values = { title: '受注できない', tenant: 'abc', start: '2026-11-21 14:40 +09:00', tried: '再起動した', error: 'エラー 503' };
	const english = finish(filledOf('ja-jp', values, { title: 'No orders' }), trail, wordsOf('en'));
	const own = finish(filledOf('ja-jp', values, { title: 'No orders' }), trail, wordsOf('ja-jp'));
	const line = (request: typeof own, id: string) => request.sections.flatMap(({ lines }) => lines).find((one) => one.id === id);

	it('has the same lines in both languages, each with labels and answers of its own', () => {
		const ids = (request: typeof own) => request.sections.flatMap(({ lines }) => lines.map(({ id }) => id));
		expect(ids(own)).toEqual(ids(english));
		expect(line(english, 'severity')).toMatchObject({ label: 'Severity', value: content.words.en['request.choice.severity.B'] });
		expect(line(own, 'severity')).toMatchObject({ label: '重大度', value: content.words['ja-jp']['request.choice.severity.B'] });
		expect(line(english, 'health')!.value).toBe(views.en!.words.questions.health!.options.none!.label);
		expect(line(own, 'health')!.value).toBe(views['ja-jp']!.words.questions.health!.options.none!.label);
		expect([english.title, own.title]).toEqual(['No orders', '受注できない']);
	});

	it('flags in English what is not in English, and only there', () => {
		expect(line(english, 'tried')).toMatchObject({ flag: 'english', value: expect.stringContaining('再起動した') });
		expect(line(own, 'tried')!.flag).toBeUndefined();
		expect(line(english, 'contact-hours')!.flag).toBeUndefined();
	});

	it('leaves an error text as it is', () => {
		expect(line(english, 'error')).toMatchObject({ value: 'エラー 503' });
		expect(line(english, 'error')!.flag).toBeUndefined();
	});

	it('flags what is missing and what is not in its form, in words', () => {
		expect(line(english, 'impact')).toMatchObject({ flag: 'missing', value: content.words.en['request.text.missing'] });
		expect(line(english, 'tenant')!.flag).toBe('invalid');
		expect(line(english, 'tenant')!.value).toContain(content.words.en['request.text.invalid']);
		expect(line(english, 'places')).toBeUndefined();
	});

	it('asks for tenant or domain, not for both', () => {
		const of = (texts: Texts) => finish(filledOf('en', texts), [], wordsOf('en')).sections.flatMap(({ lines }) => lines);
		expect(of({}).find(({ id }) => id === 'tenant')!.flag).toBe('missing');
		expect(of({ domain: 'customer.example' }).find(({ id }) => id === 'tenant')).toBeUndefined();
	});

	it('has times in UTC first', () => {
		expect(line(english, 'start')!.value).toBe('2026-11-21 05:40 UTC (2026-11-21 14:40 +09:00)');
	});

	it('is plain text as a form takes it', () => {
		const text = toText(english, ': ');
		expect(text).toMatch(/^No orders\n\nRequest type: Technical problem with Azure\nSeverity: B /);
		expect(text.endsWith('\n')).toBe(true);
	});

	it('as Markdown shows what was typed and obeys none of it', () => {
		const typed = { title: '# <img src=x> *a*', error: 'a ```` b', impact: '- [x](http://x)\n# not a heading', resource: '`r`|s' };
		const text = toMarkdown(finish(filledOf('en', typed), [], wordsOf('en')), ': ');
		expect(text).toContain('# \\# \\<img src=x\\> \\*a\\*');
		expect(text).toContain('  `````text\n  a ```` b\n  `````');
		expect(text).toContain('  > \\- \\[x\\](http://x)  \n  > \\# not a heading');
		expect(text).toContain('\\`r\\`\\|s');
	});
});

describe('another language', () => {
	it.each([
		['en', '受注できない', true],
		['en', 'The button 「送信」 fails', false],
		['en', 'HTTP 503！', false],
		['ru-ru', 'Ошибка 503 in West Europe', false],
		['ru-ru', '受注できない', true],
		['zh-tw', '無法登入ですか', true],
		['ja-jp', 'サーバー エラーが出る', false],
		['ja-jp', 'не работает', true],
	] as const)('to a reader of %s "%s": %s', (locale, text, foreign) => {
		expect(isForeign(text, locale)).toBe(foreign);
	});
});

const drafts: fc.Arbitrary<Draft> = fc.record({
	form: fc.option(fc.constantFrom(...formIds), { nil: undefined }),
	answers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)),
	values: fc.record(
		Object.fromEntries(
			fieldIds.map((id) => [id, fc.constantFrom('', ...(fieldOf(id).choices?.[1] ?? ['x', '受注 "1"\n\u2028</script>']))]),
		),
		{ requiredKeys: [] },
	),
	english: fc.record(Object.fromEntries(fieldIds.map((id) => [id, fc.string({ unit: 'binary' })])), { requiredKeys: [] }),
	message: fc.record(
		Object.fromEntries(messageFieldIds.map((id) => [id, fc.constantFrom('', ...(messageFieldOf(id).choices ?? ['x', 'я']))])),
		{ requiredKeys: [] },
	),
});

describe('a saved draft', () => {
	it('opens as it was saved', () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				expect(openDraft(saveDraft(draft, { en: 'text' }))).toEqual({ draft });
			}),
		);
	});

	it('nothing makes the opening throw', () => {
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => openDraft(text).draft === undefined));
	});

	it('spoilt anywhere never throws, and gives only known fields with texts', () => {
		const file = JSON.parse(
			saveDraft({ ...emptyDraft('azure', { whose: 'customer' }), values: { title: 'x' }, message: { moment: 'now' } }),
		) as object;
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(file)), fc.jsonValue(), (key, value) => {
				const { draft } = openDraft(JSON.stringify({ ...file, [key]: value }));
				for (const [id, text] of Object.entries(draft?.values ?? {})) {
					expect(fieldIds).toContain(id);
					expect(typeof text).toBe('string');
				}
			}),
		);
	});

	const base = { kind: 'service-request-draft', version: 1, form: 'azure', answers: {}, values: {}, english: {}, message: {} };
	it.each([
		['no JSON', '{', 'not-json', ''],
		['nothing', '', 'not-json', ''],
		['a list', '[]', 'not-a-draft', ''],
		['null', 'null', 'not-a-draft', ''],
		['something else', '{"a":1}', 'not-a-draft', ''],
		['another version', JSON.stringify({ ...base, version: 2 }), 'version', '2'],
		['an unknown form', JSON.stringify({ ...base, form: 'toString' }), 'form', 'toString'],
		['a form that is no text', JSON.stringify({ ...base, form: ['azure'] }), 'form', 'azure'],
		['an unknown part', JSON.stringify({ ...base, extra: 1 }), 'part', 'extra'],
		['a missing part', JSON.stringify({ ...base, values: undefined }), 'part', 'values'],
		['an unknown field', JSON.stringify({ ...base, values: { constructor: 'x' } }), 'part', 'values.constructor'],
		['a prototype', JSON.stringify(base).replace('"values":{}', '"values":{"__proto__":"x"}'), 'part', 'values.__proto__'],
		['a prototype as an answer', JSON.stringify(base).replace('"answers":{}', '"answers":{"__proto__":"x"}'), 'part', 'answers.__proto__'],
		['a field that is no text', JSON.stringify({ ...base, values: { title: { a: 1 } } }), 'part', 'values.title'],
		['a choice that is none', JSON.stringify({ ...base, values: { severity: 'Z' } }), 'part', 'values.severity'],
		['a language that is none', JSON.stringify({ ...base, message: { language: 'fr' } }), 'part', 'message.language'],
		['an answer with markup', JSON.stringify({ ...base, answers: { whose: '<b>' } }), 'part', 'answers.whose'],
		['far too much', ' '.repeat(500_001), 'too-large', ''],
	])('%s is refused, and it says why', (_name, text, fault, at) => {
		expect(openDraft(text)).toEqual({ fault, at });
	});
});
