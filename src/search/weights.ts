/**
 * What decides the order of the answers. The figures are those that did best over the queries of `test/bench/search`
 * that may be tuned to; `npm run bench:search` shows what a change does, also to the queries kept apart.
 */
export const weights = {
	/** By field: a word in a title tells more than one in a text. */
	fields: { title: 2, keywords: 2, place: 2, text: 1, english: 0.7 },
	/** By field, at how many terms one of them tells half as much. */
	lengths: { title: 10, keywords: 18, place: 10, text: 60, english: 30 },
	/** How well a word must be held to count half: beyond, repetition counts less and less. */
	half: 2,
	/** By kind of record. */
	kinds: { question: 1.2, guide: 1, outcome: 0.8, term: 0.72 },
	/** The same, where the query asks what something is. */
	whenMeaningIsAsked: { question: 1.2, guide: 1, outcome: 0.8, term: 1.5 },
	/** Of a score, what does not depend on how much of the query is covered. */
	uncovered: 0.12,
	/** For a query that is a title or a keyword; that holds one whole; that a text holds. */
	phrases: { named: 3.5, holdsName: 1, inText: 2.5 },
	/**
	 * For characters without a space between them that a text holds as they stand: as a piece of a word, as a whole one; the
	 * more the larger their share of the query, and the fewer texts hold them (as powers).
	 */
	runs: { part: 8, whole: 20, share: 3, rarity: 4 },
	/** For likeness to a title or a keyword; of what that leaves out, and of what it has too much. */
	names: { factor: 1.4, unnamed: 0.5, unasked: 0.5 },
	/** Of what matches in another spelling, by a synonym, by a guess at a mistyped or unfinished word. */
	spelling: 0.9,
	synonym: 0.7,
	guess: 0.56,
	/** Where one word was all that was typed, for a text that holds it in that form. */
	asTyped: 5,
	/** Of a word that nothing holds. */
	unknownWord: 0.65,
	/** Of a pair of characters that nothing holds; of one that may be no word. */
	unknownPair: 0.42,
	pairAcrossWords: 0.25,
	/** For a word of a question that is not the guide's. */
	elsewhere: 8,
	/** From this share of its page's score on, a section comes before the page. */
	section: 0.75,
};
