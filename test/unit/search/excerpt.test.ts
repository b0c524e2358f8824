import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf, markTermsIn, type Piece } from '../../../src/search/excerpt.ts';
import { termsOf } from '../../../src/search/tokens.ts';

const plain = (piece: Piece) => (typeof piece === 'string' ? piece : piece[2]);
const shown = (text: string, query: string) =>
	excerptOf(text, new Set(termsOf(query)))
		.map((piece) => (typeof piece === 'string' ? piece : `[${piece[2]}]`))
		.join('');

it('marks what was asked for, as the text has it', () => {
	expect(shown('The severities of a request', 'severity')).toBe('The [severities] of a request');
	expect(shown('サーバが停止したとき', 'ｻｰﾊﾞｰ 停止')).toBe('[サーバ]が[停止]したとき');
	expect(shown('Заявку подает партнер', 'заявка')).toBe('[Заявку] подает партнер');
});

it('shows the place that holds most of it, and says where it leaves out', () => {
	const text = `${'before '.repeat(60)}a refund for the outage ${'after '.repeat(60)}`;
	const excerpt = shown(text, 'refund outage');
	expect(excerpt).toContain('[refund] for the [outage]');
	expect(excerpt.startsWith('… ') && excerpt.endsWith(' …')).toBe(true);
	expect(excerpt.length).toBeLessThan(260);
});

it('shows nothing but the text itself', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.string({ maxLength: 20 }), (text, query) => {
			const pieces = excerptOf(text, new Set(termsOf(query))).filter((piece) => piece !== '… ' && piece !== ' …');
			expect(text).toContain(pieces.map(plain).join(''));
			expect(
				markTermsIn(text, new Set(termsOf(query)))
					.map(plain)
					.join(''),
			).toBe(text);
		}),
	);
});
