import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../src/search/lexicon.ts';
import { packed } from '../../../src/search/packing.ts';
import type { SearchPayload } from '../../../src/search/payload.ts';
import { recordKinds } from '../../../src/search/record.ts';
import { unpacked, type PackedPayload } from '../../../src/search/unpacking.ts';

const bare: Omit<SearchPayload, 'records' | 'synonyms' | 'elsewhere'> = {
	whole: true,
	parts: [],
	words: {} as SearchPayload['words'],
	lexicon,
	fullText: { start: '', end: '', parts: 1 },
	others: [],
};
const travelled = (payload: SearchPayload) => unpacked(JSON.parse(JSON.stringify(packed(payload))) as PackedPayload);

// Any character, and those often that are written by others or stand for them.
const text = fc.string({
	unit: fc.oneof(fc.constantFrom(...'aA0|~{"\\ \n\t¡¢éЖжのサ單𠮷👍'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});
const texts = fc.array(fc.string({ unit: fc.constantFrom(...'abAZ07|&й単'), minLength: 1 }));

describe('what the search loads first', () => {
	it('is after its way what it was before, whatever it says', () => {
		const records = fc.array(
			fc.record({ kind: fc.constantFrom(...recordKinds), url: text, title: text, place: text, text, keywords: texts, english: texts }),
		);
		// A page is Unicode, and holds no control character.
		const isText = (values: readonly string[]) => values.every((value) => value !== '' && !/[\u0001\u0002\ud800-\udfff]/u.test(value));
		fc.assert(
			fc.property(records, fc.array(texts), texts, (all, groups, elsewhere) => {
				const payload = {
					...bare,
					records: all.filter(({ url, title, place, text }) => isText([url, title, place, text])),
					synonyms: groups.filter((group) => group.length > 0),
					elsewhere,
				};
				expect(travelled(payload)).toEqual(payload);
			}),
		);
	});

	it('is written by single bytes where letters are frequent, and tells them from those it takes the place of', () => {
		const payload = {
			...bare,
			records: [],
			synonyms: [
				['ののの', 'ZZ', '単'],
				['の', 'Z'],
			],
			elsewhere: [],
		};
		const { columns, letters, codes } = packed(payload);
		expect(letters.indexOf('の')).toBeLessThan(codes.length);
		expect(columns.join('')).not.toContain('の');
		expect(travelled(payload)).toEqual(payload);
	});
});
