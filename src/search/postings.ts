import { createBeginnings } from './beginnings.ts';
import type { Hits } from './hits.ts';
import { weights } from './weights.ts';

export type Field = keyof typeof weights.fields;

/** Which records hold a term, and how much of each it makes: a title's word much, one of many in a text little. */
export interface Postings {
	/** Takes a record in; one that is known, with more of its text: a term tells as much of it as it did, or more. */
	put(id: number, terms: Record<Field, string[]>): void;
	holders(term: string): Hits;
	/** @returns all terms that begin so */
	begunBy(beginning: string): string[];
}

const fields = Object.keys(weights.fields) as Field[];

/** @returns an index without records */
export function createPostings(): Postings {
	const terms = new Map<string, Map<number, number>>();
	const beginnings = createBeginnings();

	function put(id: number, texts: Record<Field, string[]>): void {
		for (const [term, share] of sharesOf(texts)) {
			if (!terms.has(term)) {
				terms.set(term, new Map());
				beginnings.add(term, term);
			}
			const holders = terms.get(term)!;
			holders.set(id, Math.max(holders.get(id) ?? 0, share));
		}
	}

	return {
		put,
		holders: (term) => terms.get(term) ?? new Map<number, number>(),
		begunBy: beginnings.begunBy,
	};
}

function sharesOf(texts: Record<Field, string[]>): Map<string, number> {
	const shares = new Map<string, number>();
	for (const field of fields) {
		const share = weights.fields[field] / (1 + texts[field].length / weights.lengths[field]);
		for (const term of texts[field]) shares.set(term, (shares.get(term) ?? 0) + share);
	}
	return shares;
}
