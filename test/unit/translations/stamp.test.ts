import { describe, expect, it } from 'vitest';
import type { RecordedPage } from '../../../src/translations/schema.ts';
import { stampPage, type Refusal, type Stamp } from '../../../src/translations/stamp.ts';
import { blocksIn, compared, recorded } from '../../support/translation.ts';

const made = 'The first of all.\n\nThe second one.\n\nThe third and last.';
const translated = '一。\n\n二。\n\n三。';

function stamp(english: string, own: string, options: Partial<Stamp> = {}, record: RecordedPage | undefined = recorded(made)) {
	return stampPage(blocksIn(english), blocksIn(own), compared(english, own, record), { date: '2027-01-02', ...options });
}
const refusal = (result: RecordedPage | Refusal) => ('kind' in result ? result.kind : undefined);
const blocks = (result: RecordedPage | Refusal) =>
	'kind' in result ? [] : result.blocks.map(({ id, stamped, pending, english }) => [id, stamped, pending ? 'pending' : english]);

describe('a stamp', () => {
	it('records the English of today; what had not changed keeps its day', () => {
		const result = stamp(made.replace('second', 'other'), translated);
		expect(blocks(result)).toEqual([
			['top.1', '2026-11-21', 'The first of all.'],
			['top.2', '2027-01-02', 'The other one.'],
			['top.3', '2026-11-21', 'The third and last.'],
		]);
		expect(result).toMatchObject({ translatedBy: 'person', stamped: '2027-01-02' });
	});

	it('records a new block as pending while the translation has none, and as translated when it has', () => {
		const english = `${made}\n\nA fourth came.`;
		expect(blocks(stamp(english, translated)).at(-1)).toEqual(['top.4', '2027-01-02', 'pending']);
		expect(blocks(stamp(english, `${translated}\n\n四。`)).at(-1)).toEqual(['top.4', '2027-01-02', 'A fourth came.']);
	});

	it('names the reviewer, and forgets one who has not seen the new words', () => {
		const before = { ...recorded(made), reviewedBy: 'Anna' };
		expect(stamp(made, translated, { reviewedBy: 'Boris' }, before)).toMatchObject({ reviewedBy: 'Boris' });
		expect(stamp(made, translated, {}, before)).not.toHaveProperty('reviewedBy');
	});

	it('is refused where the structures depart', () => {
		expect(refusal(stamp(made, '一。\n\n三。'))).toBe('departs');
		expect(refusal(stamp(made, '一。\n\n- 二。\n\n三。'))).toBe('departs');
	});

	it('is refused where nobody says who translated', () => {
		expect(refusal(stampPage(blocksIn(made), blocksIn(translated), compared(made, translated), { date: '2027-01-02' }))).toBe(
			'no-translator',
		);
	});

	it('is refused for a block that is not there', () => {
		expect(refusal(stamp(made, translated, { pending: ['top.9'] }))).toBe('unknown-blocks');
	});

	it('is refused where blocks have moved, until the translation is said to have followed', () => {
		const english = 'The third and last.\n\nThe first of all.\n\nThe second one.';
		expect(refusal(stamp(english, translated))).toBe('moved');
		expect(blocks(stamp(english, '三。\n\n一。\n\n二。', { reordered: true }))[0]).toEqual(['top.1', '2026-11-21', 'The third and last.']);
	});
});

describe('blocks listed as pending', () => {
	it('leave what is stale as it is', () => {
		const english = `${made.replace('second', 'other')}\n\nA fourth came.`;
		expect(blocks(stamp(english, translated, { pendingOnly: true }))).toEqual([
			['top.1', '2026-11-21', 'The first of all.'],
			['top.2', '2026-11-21', 'The second one.'],
			['top.3', '2026-11-21', 'The third and last.'],
			['top.4', '2027-01-02', 'pending'],
		]);
	});

	it('can be named, where a translation begins with less', () => {
		const result = stampPage(blocksIn(made), blocksIn('一。'), compared(made, '一。'), {
			date: '2027-01-02',
			translatedBy: 'person',
			pending: ['top.2', 'top.3'],
		});
		expect(blocks(result).map(([, , text]) => text)).toEqual(['The first of all.', 'pending', 'pending']);
	});

	it('are refused where there are none', () => {
		expect(refusal(stamp(made, translated, { pendingOnly: true }))).toBe('nothing-pending');
	});
});
