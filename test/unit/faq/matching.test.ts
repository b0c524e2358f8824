import { describe, expect, it } from 'vitest';
import { matchesQuery } from '../../../src/faq/matching.ts';
import { questionData } from '../../../src/faq/structured-data.ts';

const question = { url: '/faq/x/', text: 'Wie schnell? ＳＬＡ гарантия ещё サービス', topic: 'times', products: ['azure'] };
const asks = (query: object) => matchesQuery(question, { words: '', topic: '', product: '', ...query });

describe('the filter of the questions', () => {
	it('shows all when nothing is asked', () => expect(asks({})).toBe(true));
	it('asks for every word, in any order, whatever the width, case or ё', () => {
		expect(asks({ words: 'sla еще' })).toBe(true);
		expect(asks({ words: 'ｻｰﾋﾞｽ' })).toBe(true);
		expect(asks({ words: 'sla refund' })).toBe(false);
	});
	it('takes what the search finds for the words, where that has loaded', () => {
		const query = { words: 'refund', topic: '', product: '' };
		expect(matchesQuery(question, query, new Set(['/faq/x/']))).toBe(true);
		expect(matchesQuery(question, query, new Set(['/faq/y/']))).toBe(false);
	});
	it('asks for topic and product', () => {
		expect(asks({ topic: 'times', product: 'azure' })).toBe(true);
		expect(asks({ topic: 'money' })).toBe(false);
		expect(asks({ product: 'marketplace' })).toBe(false);
	});
});

it('a question’s data cannot close its script element', () => {
	const data = questionData({ question: '</script><b>', answer: 'x', address: 'https://guide.example/', tag: 'en' });
	expect(data).not.toContain('</script>');
	expect(JSON.parse(data)).toMatchObject({ '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: '</script><b>' }] });
});
