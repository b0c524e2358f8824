import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../src/search/answers.ts';
import type { AnswerData, SearchRecord } from '../../../src/search/record.ts';

const record = (url: string, title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
	...{ kind: 'question', url, title, place: 'p', text, keywords: [], english: [] },
	...more,
});

const data: AnswerData = {
	records: [
		record('/refund/', 'Is an outage credited?', 'Claim the credit in the month after the incident.', {
			keywords: ['refund', 'money back'],
		}),
		record('/times/', 'How soon does Microsoft answer?', 'Within two hours for severity A, eight for B.'),
		record('/severity/', 'Which severity applies?', 'It depends on the impact. How soon matters less.'),
		record('/scattered/', 'Another page', 'Answer the customer. Microsoft is soon told how it went.'),
		record('/guide/', 'The guide', 'Begin here.', { kind: 'guide', keywords: ['handbook'] }),
		record('/guide/#one', 'First section', 'Read it.', { kind: 'guide' }),
		record('/ja/', '重大度の選び方', 'サーバーが停止したら、問い合わせます。', { english: ['Choose a severity'] }),
		record('/zh/', '賠償怎麼算', '依照服務等級協定計算。'),
		record('/ru/', 'Как подать заявку', 'Новый запрос подает партнер: так быстрее.'),
	],
	synonyms: [
		['severity', 'sev', 'how bad'],
		['credit', 'recompense'],
	],
	elsewhere: ['printer', 'claim answers'],
};
const engine = await createAnswers(data);
const asked = (query: string, typing = false) => engine.ask(query, typing).answers.map(({ record: { url } }) => url);

describe('the first answers', () => {
	it.each([
		['a word of a title', 'severity', '/severity/'],
		['a keyword', 'refund', '/refund/'],
		['a phrase beats scattered words', 'how soon does microsoft answer', '/times/'],
		['a synonym', 'sev', '/severity/'],
		['a synonym of several words', 'how bad', '/severity/'],
		['a synonym with a wrong letter', 'recompnse', '/refund/'],
		['one wrong letter', 'seberity', '/severity/'],
		['two letters swapped', 'refnud', '/refund/'],
		['the other keyboard layout', 'pfzdrf', '/ru/'],
		['the other layout, where a letter is no letter', ',scnhtt', '/ru/'],
		['the other layout, of which a part means something in this one', 'pfzdrf ,scnhtt how', '/ru/'],
		['another case', 'заявками', '/ru/'],
		['half-width kana', 'ｻｰﾊﾞ', '/ja/'],
		['okurigana left out', '問合せ', '/ja/'],
		['one character for a word of two', '這個會不會賠', '/zh/'],
		['English for a localized page', 'choose severity', '/ja/'],
		['two words typed as one', 'howsoon severityapplies', '/severity/'],
		['one word typed as two', 'hand book', '/guide/'],
		['a section by its page’s words', 'handbook first', '/guide/#one'],
	])('hold %s: %s', (_, query, url) => {
		expect(asked(query).slice(0, 2)).toContain(url);
	});

	it('hold first what holds characters as they stand, not all their pairs', async () => {
		const records = [
			record('/pairs/', 'アンダーとダースとスコア', 'コア、スコ、ダス、アンダが別々に並ぶ。'),
			record('/piece/', 'ほかの話', 'アンダースコアボードという別の語。'),
			record('/word/', 'ほか', `${'長い本文が続きます。'.repeat(4)}名前にアンダースコアは使えません。`),
			...Array.from({ length: 40 }, (_, place) => record(`/${place}/`, 'ほかのページ', 'ここには何もありません。')),
		];
		const { answers } = (await createAnswers({ records, synonyms: [], elsewhere: [] })).ask('アンダースコア');
		expect(answers.map(({ record: { url } }) => url)).toEqual(['/word/', '/piece/', '/pairs/']);
	});

	it('hold what goes by a name as well as the text that has it as a word', async () => {
		const records = [
			record('/named/', '声で話せるか', '窓口はありません。', { keywords: ['電話番号'] }),
			record('/text/', '連絡先', '担当者の電話番号を書きます。'),
			...Array.from({ length: 40 }, (_, place) => record(`/${place}/`, 'ほかのページ', 'ここには何もありません。')),
		];
		const { answers } = (await createAnswers({ records, synonyms: [], elsewhere: [] })).ask('電話番号');
		expect(answers.map(({ record: { url } }) => url)).toEqual(['/named/', '/text/']);
	});

	it.each(['what is a tenant', 'тенант это что', 'テナントとは', '租戶是什麼'])(
		'hold the term first where its meaning is asked: %s',
		async (query) => {
			const names = ['tenant', 'тенант', 'テナント', '租戶'];
			const records = [
				record('/question/', names.join(' ') + ' x', `Your own ${names.join(' ')}.`),
				record('/term/', names.join(' ') + ' x', `A ${names.join(' ')}.`, { kind: 'term' }),
			];
			const { answers } = (await createAnswers({ records, synonyms: [], elsewhere: [] })).ask(query);
			expect(answers[0]!.record.url).toBe('/term/');
		},
	);

	it('hold first what has the one word that was typed in that form, and not where it stands in a question', async () => {
		const records = [
			record('/other/', 'Сеть работает с задержками', 'Кому писать о задержках.'),
			record('/form/', 'Сеть', 'Здесь задержка больше обычной, и тогда нужно долго ждать ответа от другой стороны.'),
		];
		const { ask } = await createAnswers({ records, synonyms: [], elsewhere: [] });
		expect(ask('задержка').answers.map(({ record: { url } }) => url)).toEqual(['/form/', '/other/']);
		expect(ask('что такое задержка').answers.map(({ record: { url } }) => url)).toEqual(['/other/', '/form/']);
	});

	it('lead to a section where it answers about as well as its page', async () => {
		const records = [
			record('/page/', 'Credit for an outage', 'How a credit is claimed.', { kind: 'guide' }),
			record('/page/#claim', 'Claim a credit', 'In the month after the outage.', { kind: 'guide' }),
			record('/page/#other', 'Something else', 'Nothing of the kind.', { kind: 'guide' }),
		];
		const { answers } = (await createAnswers({ records, synonyms: [], elsewhere: [] })).ask('claim credit outage');
		expect(answers.map(({ record: { url } }) => url).slice(0, 2)).toEqual(['/page/#claim', '/page/']);
	});

	it('hold an unfinished word while it is typed', () => {
		expect(asked('refu')).toEqual([]);
		expect(asked('refu', true)[0]).toBe('/refund/');
	});

	it('hold an unfinished word whose stem is shorter than what was typed', () => {
		expect(asked('severiti', true)).toContain('/severity/');
		expect(asked('custome', true)).toContain('/scattered/');
	});

	it('hold nothing where the whole query is known to be of elsewhere, in no keyboard layout', () => {
		expect(asked('claim answers')).toEqual([]);
	});

	it('do not pretend to answer other people’s questions', () => {
		const [best] = engine.ask('refund for a printer').answers;
		expect(best!.record.url).toBe('/refund/');
		expect(best!.coverage).toBeLessThan(0.3);
	});

	it('hold nothing for what nothing holds', () => {
		expect(asked('xylophone')).toEqual([]);
		expect(asked('')).toEqual([]);
		expect(asked('  ,.!')).toEqual([]);
	});

	it('tell how much of a query they cover', () => {
		const [best] = engine.ask('refund xylophone').answers;
		expect(best!.coverage).toBeGreaterThan(0);
		expect(best!.coverage).toBeLessThan(1);
		expect(engine.ask('refund').answers[0]!.coverage).toBe(1);
	});
});
