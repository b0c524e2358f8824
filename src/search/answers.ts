import { inTwo, withCompounds } from './compounds.ts';
import { intersection, union, type Hits } from './hits.ts';
import { createPostings, type Field } from './postings.ts';
import { contentKey, slotsOf, type Slot } from './query.ts';
import { rarity } from './rarity.ts';
import { rank, rankedRecord, type Answer, type Asked, type Ranked } from './ranking.ts';
import { pageOf, type AnswerData, type SearchRecord } from './record.ts';
import { createVocabulary, inOtherLayout } from './spelling.ts';
import { synonymsIn, synonymTable } from './synonyms.ts';
import { termsOf, tokensOf, type Token } from './tokens.ts';
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

/** How much of a query the best answer holds. */
const best = ({ answers }: { answers: Answer[] }): number => answers[0]?.coverage ?? 0;
const half = 0.5;
const most = 0.75;

/** Records that are indexed between two breaths: a few milliseconds of work. */
const slice = 8;

/**
 * @param breathe called now and then, so that a browser can paint between; by default it is not waited for
 * @returns the search over all answers in one language
 */
export async function createAnswers(data: AnswerData, breathe?: () => Promise<void>): Promise<AnswerEngine> {
	const postings = createPostings();
	const vocabulary = createVocabulary();
	const pages = Map.groupBy(data.records, ({ url }) => pageOf(url));
	const ranked: Ranked[] = [];
	const ids = new Map<string, number>();
	const named = new Set<string>();

	async function add(records: readonly SearchRecord[]): Promise<void> {
		for (const [place, record] of records.entries()) {
			if (breathe && place % slice === 0) await breathe();
			const id = ids.get(record.url) ?? ids.size;
			ids.set(record.url, id);
			const terms = termsIn(textsOf(record, pages.get(pageOf(record.url)) ?? [record]), vocabulary.add);
			for (const term of [...terms.title, ...terms.keywords]) named.add(term);
			postings.put(id, terms);
			ranked[id] = rankedRecord(record);
		}
		await breathe?.();
	}

	await add(data.records);
	const synonyms = synonymTable(data);
	const sayings = createVocabulary();
	data.synonyms.flat().flatMap(tokensOf).forEach(sayings.add);
	const elsewhere = new Map(data.elsewhere.map((word) => [contentKey(word), [[]]]));
	let looked = new Set<string>();

	function lookUp(term: string): Hits {
		looked.add(term);
		return postings.holders(term);
	}

	const isHeld = (term: string) => postings.holders(term).size > 0;
	const telling = (term: string) => rarity(postings.holders(term).size, ranked.length);

	const begunBy = ({ token, term }: Slot) =>
		(token.kind === 'word' ? vocabulary : postings).begunBy(token.kind === 'word' ? token.raw : term);

	function hitsOf(slot: Slot, unfinished: boolean): Hits {
		const exact = union([[lookUp(slot.term), 1], ...slot.spellings.map((term) => [lookUp(term), weights.spelling] as const)]);
		const begun = unfinished ? union(begunBy(slot).map((term) => [lookUp(term), 1] as const)) : new Map<number, number>();
		if (exact.size + begun.size > 0) return union([[exact, 1] as const, [begun, weights.guess] as const]);
		// In talk one character stands for a word that texts write in two: 賠 for 賠償.
		if (slot.token.kind === 'han' && slot.term.length === 1)
			return union(begunBy(slot).map((term) => [lookUp(term), weights.guess] as const));
		if (slot.token.kind !== 'word') return exact;
		const parts = inTwo(slot.token.raw, isHeld);
		if (parts) return intersection(parts.map(lookUp));
		const meant = [...termsOf(inOtherLayout(slot.token.raw)), ...vocabulary.nearest(slot.token.raw)];
		return union(meant.map((term) => [lookUp(term), weights.guess] as const));
	}

	/** A mistyped word that is near to nothing in the answers may be one of those that stand for others. */
	function asSaid(slot: Asked): Slot {
		if (slot.token.kind !== 'word' || slot.hits.size > 0 || synonyms.has(slot.term)) return slot;
		const [term = slot.term] = sayings.nearest(slot.token.raw);
		return { ...slot, term };
	}

	/** How sure it is that a pair of characters is a word, and not the end of one and the beginning of the next. */
	function certainty({ term, token, acrossWords }: Slot, hits: Hits): number {
		if (token.kind === 'word') return hits.size > 0 ? 1 : weights.unknownWord;
		if (hits.size === 0) return acrossWords ? 0 : weights.unknownPair;
		return acrossWords && !named.has(term) ? weights.pairAcrossWords : 1;
	}

	function askAsTyped(query: string, typing: boolean): ReturnType<AnswerEngine['ask']> & { isElsewhere: boolean } {
		const slots = withCompounds(slotsOf(query), isHeld);
		const asked = slots.map((slot, place): Asked => {
			looked = new Set();
			const hits = hitsOf(slot, typing && place === slots.length - 1);
			const meant = looked;
			return { ...slot, hits, meant, weight: slot.weight * certainty(slot, hits) };
		});
		for (const { from, to, terms } of synonymsIn(asked.map(asSaid), synonyms)) {
			looked = new Set();
			const found = intersection(terms.map((term) => lookUp(term)));
			for (let place = from; place < to; place += 1) {
				asked[place]!.hits = union([[asked[place]!.hits, 1] as const, [found, weights.synonym] as const]);
				for (const term of terms) asked[place]!.meant.add(term);
			}
		}
		const away = [...synonymsIn(slots, elsewhere)];
		for (const { from, to } of away)
			for (const slot of asked.slice(from, to)) Object.assign(slot, { hits: new Map(), weight: slot.weight * weights.elsewhere });
		return {
			isElsewhere: away.length > 0,
			answers: rank(query, asked, ranked, telling),
			terms: new Set(asked.flatMap(({ meant }) => [...meant])),
		};
	}

	function ask(query: string, typing = false): ReturnType<AnswerEngine['ask']> {
		const found = askAsTyped(query, typing);
		// Some letters of one layout are no letters in the other: only a whole query tells that. What is known to be of elsewhere
		// was typed as it was meant.
		if (best(found) >= half || found.isElsewhere) return found;
		const other = askAsTyped(inOtherLayout(query), typing);
		return best(found) === 0 || best(other) >= most ? other : found;
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

function termsIn(texts: Record<Field, string[]>, onToken: (token: Token) => void): Record<Field, string[]> {
	const terms = Object.entries(texts).map(([field, parts]) => {
		const tokens = parts.flatMap(tokensOf);
		tokens.forEach(onToken);
		return [field, tokens.map(({ term }) => term)];
	});
	return Object.fromEntries(terms) as Record<Field, string[]>;
}
