import { describe, expect, it } from 'vitest';
import { sentenceStarts, type Stretch } from '../../../src/bilingual/sentences.ts';

/** The sentences of a block; what stands in brackets is an element. */
function sentencesOf(block: string, tag: string): string[] {
	const stretches: Stretch[] = block.split(/(?=\[)|(?<=\])/).map((text) => ({ text, whole: text.startsWith('[') }));
	const starts = sentenceStarts(stretches, tag);
	return starts.map((start, index) => block.slice(start, starts[index + 1]).trim());
}

describe('the sentences of a block', () => {
	it.each([
		['en', 'File it. Say why! Then wait?', ['File it.', 'Say why!', 'Then wait?']],
		['ja', '提出します。理由を書きます。', ['提出します。', '理由を書きます。']],
		['zh-TW', '請提交。寫明原因！然後等候。', ['請提交。', '寫明原因！', '然後等候。']],
		['ru-RU', 'Подайте запрос. Ждите.', ['Подайте запрос.', 'Ждите.']],
	])('are found in %s', (tag, block, sentences) => expect(sentencesOf(block, tag)).toEqual(sentences));

	it('do not cut an element in two', () => {
		expect(sentencesOf('See [one. Two.] Then go on.', 'en')).toEqual(['See [one. Two.]', 'Then go on.']);
	});

	it('begin with their own number', () => {
		expect(sentencesOf('1. File it. 2. Wait.', 'en')).toEqual(['1. File it.', '2. Wait.']);
	});

	it('take the closing bracket or quotation mark along', () => {
		expect(sentencesOf('「提出します。」', 'ja')).toEqual(['「提出します。」']);
		expect(sentencesOf('File it. –', 'en')).toEqual(['File it. –']);
	});

	it('are one where there is nothing to tell them apart by', () => {
		expect(sentencesOf('', 'en')).toEqual(['']);
		expect(sentencesOf('Azure', 'en')).toEqual(['Azure']);
	});
});
