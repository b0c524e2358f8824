import MiniSearch from 'minisearch';
import { intersection, union, type Hits } from './hits.ts';
import { indexTerm } from './index-term.ts';
import { slotsOf, type Slot } from './query.ts';
import { rank, rankedRecord, type Answer, type Ranked } from './ranking.ts';
import { pageOf, type AnswerData, type SearchRecord } from './record.ts';
import { createVocabulary, otherLayout } from './spelling.ts';
import { synonymsIn, synonymTable } from './synonyms.ts';
import { tokensOf } from './tokens.ts';
import { weights } from './weights.ts';

/** Searches what it was given, at once. */
export interface AnswerEngine {
	/**
	 * @param typing whether the last word may go on
	 * @returns the answers, best first, and all terms that were looked up: what to mark in them
	 */
	ask(query: string, typing?: boolean): { answers: Answer[]; terms: ReadonlySet<string> };
	/** Takes more records in, or records it knows with more of their text. */
	add(records: readonly SearchRecord[]): Promise<void>;
}

type Field = keyof typeof weights.fields;
const fields = Object.keys(weights.fields) as Field[];
type Indexed = Record<Field, string> & { id: number };

/** Records that are indexed between two breaths: a few milliseconds of work. */
const slice = 8;

/**
 * @param breathe called now and then, so that a browser can paint between; by default it is not waited for
 * @returns the search over all answers in one language
 */
export async function createAnswers(data: AnswerData, breathe?: () => Promise<void>): Promise<AnswerEngine> {
	const index = new MiniSearch<Indexed>({ fields, tokenize: (text) => text.split(' '), processTerm: (term) => term });
	const vocabulary = createVocabulary();
	const pages = Map.groupBy(data.records, ({ url }) => pageOf(url));
	const ranked: Ranked[] = [];
	const ids = new Map<string, number>();

	async function add(records: readonly SearchRecord[]): Promise<void> {
		for (const [place, record] of records.entries()) {
			if (breathe && place % slice === 0) await breathe();
			const known = ids.get(record.url);
			const id = known ?? ids.size;
			ids.set(record.url, id);
			index[known === undefined ? 'add' : 'replace'](
				indexed(id, textsOf(record, pages.get(pageOf(record.url)) ?? [record]), vocabulary.add),
			);
			ranked[id] = rankedRecord(record);
		}
		await breathe?.();
	}

	await add(data.records);
	const synonyms = synonymTable(data);
	let looked = new Set<string>();

	function lookUp(term: string, options: { prefix?: boolean; fields?: Field[] } = {}): Hits {
		looked.add(term);
		const found = index.search(indexTerm(term), { boost: weights.fields, bm25: weights.bm25, ...options });
		return new Map(found.map(({ id, score }) => [id as number, score]));
	}

	function hitsOf(slot: Slot, unfinished: boolean): Hits {
		const exact = union([[lookUp(slot.term), 1], ...slot.spellings.map((term) => [lookUp(term), weights.spelling] as const)]);
		const begun = unfinished ? lookUp(beginningOf(slot), { prefix: true }) : new Map<number, number>();
		if (exact.size + begun.size > 0) return union([[exact, 1] as const, [begun, weights.guess] as const]);
		if (slot.token.kind !== 'word') return exact;
		const meant = [...otherLayout(slot.token.raw), ...vocabulary.nearest(slot.token.raw)];
		return union(meant.map((term) => [lookUp(term), weights.guess] as const));
	}

	/** How sure it is that a pair of characters is a word, and not the end of one and the beginning of the next. */
	function certainty({ term, token, acrossWords }: Slot, hits: Hits): number {
		if (token.kind === 'word') return 1;
		if (hits.size === 0) return acrossWords ? 0 : weights.unknownPair;
		return acrossWords && lookUp(term, { fields: ['title', 'keywords'] }).size === 0 ? weights.pairAcrossWords : 1;
	}

	function ask(query: string, typing = false): ReturnType<AnswerEngine['ask']> {
		looked = new Set();
		const slots = slotsOf(query);
		const hits = slots.map((slot, place) => hitsOf(slot, typing && place === slots.length - 1));
		for (const { from, to, terms } of synonymsIn(slots, synonyms)) {
			const found = intersection(terms.map((term) => lookUp(term)));
			for (let place = from; place < to; place += 1) hits[place] = union([[hits[place]!, 1] as const, [found, weights.synonym] as const]);
		}
		const sure = slots.map((slot, place) => ({ ...slot, weight: slot.weight * certainty(slot, hits[place]!) }));
		return { answers: rank(query, sure, hits, ranked), terms: looked };
	}

	return { ask, add };
}

/** Beside its own words a section is found by those of its page, and a page by the headings of its sections. */
function textsOf(
	{ kind, title, place, text, keywords, english, url }: SearchRecord,
	page: readonly SearchRecord[],
): Record<Field, string[]> {
	const [top, ...sections] = page;
	const isTop = top!.url === url;
	const around = kind !== 'guide' ? [place] : isTop ? sections.map((section) => section.title) : [place, ...top!.keywords];
	return { title: [title], place: around, text: [text], keywords, english };
}

function indexed(id: number, texts: Record<Field, string[]>, onToken: (token: ReturnType<typeof tokensOf>[number]) => void): Indexed {
	const terms = fields.map((field) => {
		const tokens = texts[field].flatMap(tokensOf);
		tokens.forEach(onToken);
		return [field, tokens.map(({ term }) => indexTerm(term)).join(' ')] as const;
	});
	return { id, ...(Object.fromEntries(terms) as Record<Field, string>) };
}

/** Of the beginning of a word, what its stem will surely begin with. */
const beginningOf = ({ token, term }: Slot) => (token.kind === 'word' && token.raw.length > 5 ? token.raw.slice(0, -2) : term);
