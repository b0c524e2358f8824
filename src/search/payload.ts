import { brotliCompressSync } from 'node:zlib';
import type { Plural } from '../interface/plural.ts';
import type { AnswerData } from './record.ts';

/** What a browser loads before the first answer. */
export interface SearchPayload extends AnswerData {
	/** The words of the dialog, by key without `search.`. */
	words: Record<string, string | Plural>;
	/** Where the other languages' payloads are, for what nothing is found for in this one. */
	others: { lang: string; label: string; address: string }[];
	/** Addresses of the triage and of all questions. */
	triage: string;
	questions: string;
}

/** Bytes, with brotli: what the first answer may cost beside the engine. */
const budget = 34_000;

/** @returns the payload with texts cut as far as they must be to weigh what they may; what is cut is still in the full text. */
export function fitted(payload: SearchPayload): SearchPayload {
	let [short, long] = [60, Math.max(...payload.records.map(({ text }) => text.length))];
	if (weightOf(payload) <= budget) return payload;
	while (long - short > 20) {
		const middle = Math.floor((short + long) / 2);
		if (weightOf(cut(payload, middle)) <= budget) short = middle;
		else long = middle;
	}
	return cut(payload, short);
}

const weightOf = (payload: SearchPayload) => brotliCompressSync(JSON.stringify(payload)).length;

function cut(payload: SearchPayload, length: number): SearchPayload {
	return { ...payload, records: payload.records.map((record) => ({ ...record, text: cutText(record.text, length) })) };
}

function cutText(text: string, length: number): string {
	if (text.length <= length) return text;
	const end = Math.max(text.lastIndexOf(' ', length), text.lastIndexOf('。', length) + 1, length - 20);
	return `${text.slice(0, end).trimEnd()} …`;
}
