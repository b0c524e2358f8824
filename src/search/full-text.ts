import { isWord, recordPart, termPart, type FullTextPlace, type TermPart } from './parts.ts';
import type { Slot } from './query.ts';
import type { SearchRecord } from './record.ts';
import { closest, closestStems } from './spelling.ts';
import { isLoneKana } from './tokens.ts';

/**
 * Searches texts of any number, loading the parts of their index that hold what is asked.
 *
 * @returns the records, best first
 * @throws when a part cannot be loaded; the next call tries again
 */
export type FullText = (slots: readonly Slot[]) => Promise<SearchRecord[]>;

/** Reads a file of the search. */
export type Load = <T>(address: string) => Promise<T>;

/** What a query may load. */
interface Limits {
	/** Terms that are looked up, the most telling first: each may be in another part. */
	terms: number;
	records: number;
}

/** Ten terms tell what a query is about. */
const limits: Limits = { terms: 10, records: 5 };
/** Share of these that a text holds at least. */
const enough = 0.75;
/** What a term in a title or a keyword counts for. */
const named = 3;

function meantBy(word: string, known: string[]): string[] {
	const near = closest(word, known);
	return near.length > 0 ? near : closestStems(word, known);
}

/** @returns the numbers of records, with what a term counts for in each */
function unpacked(packed: readonly number[]): [id: number, score: number][] {
	let at = 0;
	return packed.map((distance) => [(at += distance) >> 1, (at & 1 ? named : 1) / Math.log(packed.length + 2)]);
}

/** @param most what a query may load */
export function createFullText({ start, end, parts }: FullTextPlace, load: Load, most = limits): FullText {
	const loaded = new Map<string, Promise<unknown>>();

	function part<T>(name: string): Promise<T> {
		if (!loaded.has(name)) {
			const loading = load<T>(start + name + end);
			loaded.set(name, loading);
			loading.catch(() => loaded.delete(name));
		}
		return loaded.get(name) as Promise<T>;
	}

	/** @returns the records that hold a term; where none does, those that hold what it may have been meant to be */
	async function holders(term: string): Promise<[id: number, score: number][]> {
		const terms = await part<TermPart>(termPart(term, parts));
		const known = Object.hasOwn(terms, term) ? [term] : isWord(term) ? meantBy(term, Object.keys(terms)) : [];
		return known.flatMap((own) => unpacked(terms[own]!));
	}

	return async (slots) => {
		const telling = slots.filter(({ token }) => !isLoneKana(token));
		const looked = telling.sort((one, other) => other.weight - one.weight).slice(0, most.terms);
		const total = looked.reduce((sum, { weight }) => sum + weight, 0);
		const sums = new Map<number, [held: number, score: number]>();
		await Promise.all(
			looked.map(async ({ term, spellings, weight }) => {
				const found = new Map((await Promise.all([...spellings, term].map(holders))).flat());
				for (const [id, score] of found) {
					const [held, sum] = sums.get(id) ?? [0, 0];
					sums.set(id, [held + weight, sum + weight * score]);
				}
			}),
		);
		const best = [...sums].filter(([, [held]]) => held >= total * enough).sort(([, [, one]], [, [, other]]) => other - one);
		return Promise.all(
			best.slice(0, most.records).map(async ([id]) => {
				const [name, place] = recordPart(id);
				return (await part<SearchRecord[]>(name))[place]!;
			}),
		);
	};
}
