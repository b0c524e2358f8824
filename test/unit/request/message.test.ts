import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src/interface/words.ts';
import { localeKeys, type Locale } from '../../../src/locales.ts';
import { emptyDraft, type Draft, type Texts } from '../../../src/request/draft.ts';
import type { RequestForm } from '../../../src/request/fields.ts';
import { writeMessage } from '../../../src/request/message.ts';
import { messageWords } from '../../../src/request/page-data.ts';
import { realContent } from '../../support/content.ts';

const { content } = realContent();
const hours = { A: 2, B: 4, C: 8 };
const full = {
	filed: '2026-11-21 23:30 +08:00',
	number: '2611',
	support: 'english',
	workaround: 'x',
	next: '2026-11-22 09:00 +08:00',
	what: 'x',
};
const over = {
	moment: 'solved',
	solved: '2026-11-22 10:00 +08:00',
	who: 'x',
	cause: 'x',
	try: 'x',
	reply: '2026-11-23 10:00 +08:00',
	what: 'x',
};
const values = { severity: 'A', start: '2026-11-21 22:00 +08:00', ticket: 'T-1', 'contact-email': 'support@partner.example' };

const write = (locale: Locale, message: Draft['message'], texts: Texts = values, form: RequestForm = 'azure', own: Partial<Draft> = {}) =>
	writeMessage(
		{ ...emptyDraft(form), message, ...own },
		{ form, values: texts, english: {} },
		messageWords(locale, createWords(content.words, locale), content.site),
		hours,
	);

describe.each(localeKeys)('in %s', (locale) => {
	it('now and solved are whole where everything is known', () => {
		for (const message of [full, over]) {
			const { text, blanks, foreign } = write(locale, message);
			expect(text).not.toMatch(/[[［{}\]］]|undefined/);
			expect([blanks, foreign]).toEqual([0, false]);
			expect(text).toContain(content.site.desk.name[locale]);
			expect(text).toContain('support@partner.example');
		}
	});

	it('what is not known stands in brackets and is counted', () => {
		for (const message of [{}, { moment: 'solved' }]) {
			const { text, blanks } = write(locale, message, {});
			expect(blanks).toBeGreaterThan(2);
			expect(text.match(/[[［]/g)).toHaveLength(blanks);
		}
	});

	it('names the time of the first answer, on the next day where it is', () => {
		expect(write(locale, full).text).toMatch(/22.*01:30 \(UTC\+08:00\)|01:30.*22/);
	});

	it('tells the customer, when it is solved, what to try and that the matter is closed', () => {
		const { text } = write(locale, { ...over, try: '☎' });
		expect(text).toContain('☎');
		expect(text).toContain('T-1');
	});

	it('has words of its own for what is no failure of a service', () => {
		expect(write(locale, over, values, 'billing').text).not.toBe(write(locale, over).text);
		expect(write(locale, { ...full, what: 'x' }, values, 'billing').text).not.toContain('01:30');
	});
});

describe('no time of the first answer is promised', () => {
	it.each([
		['for support in another language', { ...full, support: 'other' }, values],
		['where the language of support is not said', { ...full, support: '' }, values],
		['without a severity', full, { ...values, severity: '' }],
		['without a time of filing', { ...full, filed: 'soon' }, values],
	])('%s', (_name, message, texts) => {
		expect(write('en', message, texts).text).not.toContain('is due by');
	});
});

describe('the free words', () => {
	it('take the title only in the language of the message', () => {
		const texts = { ...values, title: '受注できない' };
		const draft = { values: texts, english: { title: 'No orders' } };
		expect(write('ja-jp', {}, texts, 'azure', draft).text).toContain('受注できない');
		expect(write('en', {}, texts, 'azure', draft).text).toContain('No orders');
		expect(write('ru-ru', {}, texts, 'azure', draft).text).toContain('[что не работает]');
	});

	it('in another language are told of', () => {
		expect(write('ru-ru', { ...full, workaround: '再起動' }).foreign).toBe(true);
		expect(write('ja-jp', { ...full, workaround: '再起動' }).foreign).toBe(false);
	});

	it('are put in as they are', () => {
		expect(write('en', { ...full, what: '$& {filed}' }).text).toContain('$& {filed}');
	});
});
