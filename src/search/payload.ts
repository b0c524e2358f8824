import { brotliCompressSync, constants } from 'node:zlib';
import type { ResultWords } from './dialog.ts';
import { isFunctionWord } from './function-words.ts';
import type { Markup } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import { packed } from './packing.ts';
import type { FullTextPlace } from './parts.ts';
import type { AnswerData, SearchRecord } from './record.ts';

/** What a browser loads before the first answer. */
export interface SearchPayload extends AnswerData {
	/** Whether all records are there; of a large guide, some are in the full text alone. */
	whole: boolean;
	/** What the dialog is made of, and the words of its results. */
	parts: Markup[];
	words: ResultWords;
	lexicon: Lexicon;
	fullText: FullTextPlace;
	/** Of the other languages, for what nothing is found for in this one. */
	others: { lang: string; label: string; fullText: FullTextPlace }[];
}

/** Bytes, with brotli: what the first answer may cost beside the engine. */
const budget = 37_000;
/** Characters of a text that are kept at least. */
const shortest = 45;

/** Records that are weighed at most: no more would fit. */
const most = 2_000;
/** A quick compression, of what is not packed, makes at most so many times as much as the best one. */
const loosest = 2;

/**
 * @returns the payload with texts cut as far as they must be to weigh what they may, and with the records that tell most
 * where that is not enough; what is cut is still in the full text
 */
export function fitted(written: SearchPayload): SearchPayload {
	const payload = condensed(written);
	const { records } = payload;
	if (weightOf(payload, quick) <= budget * loosest && weightOf(payload) <= budget) return payload;
	const byWorth = [...records].sort((one, other) => worth(other) - worth(one)).slice(0, most);
	const best = (count: number) => {
		const kept = new Set(byWorth.slice(0, count));
		return records.filter((record) => kept.has(record));
	};
	const within = (bytes: number, atMost: number) =>
		largest(0, atMost, (count) => weightOf(cut(payload, byWorth.slice(0, count), shortest), quick) <= bytes);
	// The best compression takes seconds of what is far too much; what it makes of a little too much is the same share of what a quick one makes.
	const sampled = within(budget * loosest, byWorth.length);
	let share = shareOf(cut(payload, best(sampled), shortest));
	const chosen = best(within(budget / share, sampled));
	const cutTo = (length: number) => cut(payload, chosen, length);
	const fits = (length: number) => weightOf(cutTo(length), quick) * share <= budget;
	let length = chosen.reduce((longest, { text }) => Math.max(longest, text.length), shortest) + 1;
	do {
		length = largest(shortest, length - 1, fits);
		// Longer texts are compressed better or worse: the share is taken again from those that were to fit.
		if (length > shortest) share = shareOf(cutTo(length));
	} while (length > shortest && !fits(length));
	return { ...cut(payload, chosen, length), whole: chosen.length === records.length };
}

/** What is searched and never shown, without what no search looks at. */
function condensed(payload: SearchPayload): SearchPayload {
	const all = (texts: readonly string[]) => [...new Set(texts.map(telling))];
	return {
		...payload,
		records: payload.records.map((record) => ({ ...record, keywords: all(record.keywords), english: all(record.english) })),
		synonyms: payload.synonyms.map(all),
		elsewhere: all(payload.elsewhere),
	};
}

/** `What if the server is down?` => `server down`; a letter alone keeps its case, which tells a severity from an article. */
function telling(text: string): string {
	const words = text.split(/\s+/).map((word) => (word.length > 1 ? word.toLowerCase().replace(/^["'«(]+|["'»),.!?:;]+$/g, '') : word));
	return words.filter((word) => word !== '' && !isFunctionWord(word)).join(' ') || text;
}

const quick = 5;

/** Packing takes longer than a quick compression: what is only compared is weighed as it is. */
function weightOf(payload: SearchPayload, quality = constants.BROTLI_MAX_QUALITY): number {
	const text = JSON.stringify(quality === quick ? payload : packed(payload));
	return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** @returns what part of its quick compression the best one makes of a payload. */
const shareOf = (payload: SearchPayload): number => weightOf(payload) / weightOf(payload, quick);

/** The largest number from `least` to `most` that fits; `least` where none does. */
function largest(least: number, most: number, fits: (number: number) => boolean): number {
	let [low, high] = [least, most + 1];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}

/** Terms and whole answers tell more than the sections of a page. */
const worth = ({ kind, url }: SearchRecord): number => (kind === 'guide' ? (url.includes('#') ? 0 : 1) : 2);

function cut(payload: SearchPayload, records: readonly SearchRecord[], length: number): SearchPayload {
	return { ...payload, records: records.map((record) => ({ ...record, text: cutText(record.text, length) })) };
}

function cutText(text: string, length: number): string {
	if (text.length <= length) return text;
	const end = Math.max(text.lastIndexOf(' ', length), text.lastIndexOf('。', length) + 1, length - 20);
	return `${text.slice(0, end).trimEnd()} …`;
}
