/**
 * What decides the order of the answers. The figures are those that did best over the queries of `test/bench/search`
 * that may be tuned to; `npm run bench:search` shows what a change does, also to the queries kept apart.
 */
export const weights = {
	/** By field: a word in a title tells more than one in a text. */
	fields: { title: 3, keywords: 3, place: 1, text: 1, english: 0.7 },
	/** Of BM25+: how soon repetition stops to count, how much the length of a text does, and the least for a match. */
	bm25: { k: 1.2, b: 0.7, d: 0.5 },
	/** By kind of record. */
	kinds: { question: 1.1, guide: 1, outcome: 0.95, term: 0.9 },
	/** Of a score, what does not depend on how much of the query is covered; and how steeply the rest does. */
	uncovered: 0.2,
	steepness: 1,
	/** For a query that is a title or a keyword; that holds one whole; that a title holds; that a text holds. */
	phrases: { named: 2.2, holdsName: 0.8, inTitle: 1.6, inText: 1.3 },
	/** For a third section of the same page. */
	crowd: 0.6,
	/** Of what matches in another spelling, by a synonym, by a guess at a mistyped or unfinished word. */
	spelling: 0.9,
	synonym: 0.7,
	guess: 0.5,
	/** Of a pair of characters that nothing holds; of one that may be no word. */
	unknownPair: 0.4,
	pairAcrossWords: 0.25,
};
