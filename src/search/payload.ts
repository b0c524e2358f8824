import { brotliCompressSync, constants } from 'node:zlib';
import type { ResultWords } from './dialog.ts';
import type { Markup } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
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
const budget = 35_000;
/** Characters of a text that are kept at least. */
const shortest = 45;

/** Records that are weighed at most: no more would fit. */
const most = 2_000;

/**
 * @returns the payload with texts cut as far as they must be to weigh what they may, and with the records that tell most
 * where that is not enough; what is cut is still in the full text
 */
export function fitted(payload: SearchPayload): SearchPayload {
	const { records } = payload;
	if (records.length < most && weightOf(payload) <= budget) return payload;
	const sample = cut(payload, records.slice(0, most), shortest);
	// The best compression takes half a second: what it makes of less is much the same share of what a quick one makes.
	const share = weightOf(sample) / weightOf(sample, quick);
	const fits = (candidate: SearchPayload) => weightOf(candidate, quick) * share <= budget;
	const byWorth = [...records].sort((one, other) => worth(other) - worth(one)).slice(0, most);
	const kept = new Set(
		byWorth.slice(
			0,
			largest(0, byWorth.length, (count) => fits(cut(payload, byWorth.slice(0, count), shortest))),
		),
	);
	const chosen = records.filter((record) => kept.has(record));
	const longest = chosen.reduce((length, { text }) => Math.max(length, text.length), shortest);
	let length = largest(shortest, longest, (candidate) => fits(cut(payload, chosen, candidate)));
	const excessOf = (candidate: number) => weightOf(cut(payload, chosen, candidate)) - budget;
	for (let excess = excessOf(length); length > shortest && excess > 0; excess = excessOf(length)) {
		// To weigh takes half a second: not one character less at a time, but as many as are likely to be too much.
		length = Math.max(shortest, length - Math.max(1, Math.floor((excess / budget) * length)));
	}
	return { ...cut(payload, chosen, length), whole: chosen.length === records.length };
}

const quick = 5;

function weightOf(payload: SearchPayload, quality = constants.BROTLI_MAX_QUALITY): number {
	return brotliCompressSync(JSON.stringify(payload), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

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
