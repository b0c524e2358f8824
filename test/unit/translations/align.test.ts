import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, movedBlocks } from '../../../src/translations/align.ts';
import { comparable } from '../../../src/translations/comparable.ts';
import { compared, recorded } from '../../support/translation.ts';

const page = `Severity is the impact that you state. It decides how soon the first answer comes.

## What A and B mean

| Severity | Impact on the business | Answer |
| --- | --- | --- |
| A | Production is down. | <Fact id="a" /> |
| B | Production is partly affected. | <Fact id="b" /> |

## What to do

1. Ask the customer what the failure stops.
2. Choose by the impact of this moment, not by fear.
3. Give figures: 120 of 150 users.

:::note[Mind]

The time is until the first answer, not until the solution.

:::

Then wait.`;

/** A translation of the same structure, each block's words unlike those of the English. */
const translated = page.replace(/(?<!<)\b[A-Z][a-z][^|\n<\]]*/g, 'слова');

/** @returns the blocks that are not fresh after an edit in English, as `state id`. */
function touched(edit: (page: string) => string): string[] {
	const english = edit(page);
	expect(english).not.toBe(page);
	const { blocks, departure } = compared(english, translated, recorded(page));
	expect(departure).toBeUndefined();
	return blocks.filter(({ state }) => state !== 'fresh').map(({ state, english }) => `${state} ${english.id}`);
}
const replaced = (from: string, to: string) => () => touched((text) => text.replace(from, to));

describe('an edit in English touches no block but its own:', () => {
	it.each([
		['a word changed', replaced('It decides', 'It determines'), ['stale top.1']],
		['a number changed', replaced('120 of 150', '130 of 150'), ['stale what-to-do.3']],
		['formatting changed', replaced('Give figures', '**Give** *figures*'), []],
		['lines wrapped anew', replaced('you state. It', 'you state.\nIt'), []],
		['a list no longer numbered', () => touched((text) => text.replace(/\d\. /g, '- ')), []],
		['a paragraph inserted', replaced('## What to do', 'Look at the clock.\n\n## What to do'), ['pending what-a-and-b-mean.10']],
		['a paragraph removed', replaced('\n\nThen wait.', ''), []],
		['a paragraph moved', () => touched((text) => `Then wait.\n\n${text.replace('\n\nThen wait.', '')}`), []],
		['a list item inserted', replaced('2. Choose', '1. Write it down at once.\n2. Choose'), ['pending what-to-do.2']],
		['a list item removed', replaced('2. Choose by the impact of this moment, not by fear.\n', ''), []],
		[
			'a row inserted',
			replaced('| B |', '| AB | Nobody knows. | <Fact id="ab" /> |\n| B |'),
			['pending what-a-and-b-mean.7', 'pending what-a-and-b-mean.8', 'pending what-a-and-b-mean.9'],
		],
		['a cell of one word changed', replaced('| Answer |', '| Reply |'), ['stale what-a-and-b-mean.3']],
		['a fact changed', replaced('<Fact id="b" />', '<Fact id="c" />'), ['stale what-a-and-b-mean.9']],
		['a heading renamed', replaced('## What to do', '## Your part in it'), ['stale your-part-in-it']],
		[
			'a heading renamed and a paragraph inserted below',
			replaced('## What to do', '## Your part in it\n\nNone of it is hard, once you know how.'),
			['stale your-part-in-it', 'pending your-part-in-it.1'],
		],
		[
			'a section added',
			replaced('## What to do', '## A new one\n\nOf which nobody knew.\n\n- Not at all.\n\n## What to do'),
			['pending a-new-one', 'pending a-new-one.1', 'pending a-new-one.2'],
		],
		['the title of an aside changed', replaced(':::note[Mind]', ':::note[Do not forget]'), ['stale what-to-do.4']],
		[
			'a section moved to the end',
			() =>
				touched((text) => {
					const [top, table, rest] = text.split(/(?=## )/);
					return `${top}${rest}\n\n${table}`;
				}),
			[],
		],
	])('%s', (_what, edit, expected) => expect(edit()).toEqual(expected));
});

const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett', 'kilo', 'lima', 'mike'];
const block = fc
	.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 14 }))
	.map(([number, some]) => `${some.join(' ')} number${number}`);
const pages = fc.uniqueArray(block, { minLength: 4, maxLength: 20 });
const aligned = (before: string[], after: string[]) =>
	align(
		before.map((text) => comparable('paragraph', text)),
		after.map((text) => comparable('paragraph', text)),
	);
const identity = (length: number) => Array.from({ length }, (_, index) => index);

describe('any page', () => {
	it('aligns with itself', () => {
		fc.assert(
			fc.property(pages, (page) => {
				expect(aligned(page, page)).toEqual(identity(page.length));
			}),
		);
	});

	it('with a block inserted: that one is new', () => {
		fc.assert(
			fc.property(pages, fc.nat(), fc.integer(), (page, at, number) => {
				const index = at % (page.length + 1);
				const after = page.toSpliced(index, 0, `nothing like it stood here before ${number}`);
				expect(aligned(page, after)).toEqual([...identity(index), undefined, ...identity(page.length).slice(index)]);
			}),
		);
	});

	it('with a block removed: all others are as they were', () => {
		fc.assert(
			fc.property(pages, fc.nat(), (page, at) => {
				const index = at % page.length;
				expect(aligned(page, page.toSpliced(index, 1))).toEqual(identity(page.length).toSpliced(index, 1));
			}),
		);
	});

	it('with a block moved: it is found, and alone said to have moved', () => {
		fc.assert(
			fc.property(pages, fc.nat(), fc.nat(), (page, from, to) => {
				const [source, target] = [from % page.length, to % page.length];
				const order = identity(page.length).toSpliced(source, 1).toSpliced(target, 0, source);
				const found = aligned(
					page,
					order.map((index) => page[index]!),
				);
				expect(found).toEqual(order);
				expect(movedBlocks(found).length).toBe(source === target ? 0 : 1);
			}),
		);
	});

	it('with a word of a block changed: it is still that block', () => {
		fc.assert(
			fc.property(pages, fc.nat(), fc.nat(), (page, at, word) => {
				const index = at % page.length;
				const parts = page[index]!.split(' ');
				const edited = parts.toSpliced(word % parts.length, 1, 'changed').join(' ');
				expect(aligned(page, page.toSpliced(index, 1, edited))).toEqual(identity(page.length));
			}),
		);
	});
});
