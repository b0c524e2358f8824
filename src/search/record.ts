/** What a result is; readers filter by it. */
export const recordKinds = ['question', 'guide', 'outcome', 'term'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One answer the guide holds: a question, a section of a page, an outcome of the triage, a term. */
export interface SearchRecord {
	kind: RecordKind;
	/** Its address below the site's base path: `/ja-jp/guide/close-the-loop/#tell-the-customer`. */
	url: string;
	title: string;
	/** Where it stands: the page's title, the question's topic. */
	place: string;
	/** What it says; a term's definition, a question's short answer first. */
	text: string;
	/** What people type instead, in the reader's language. */
	keywords: string[];
	/** Title and keywords of the English twin; none in English. */
	english: string[];
}

/** All that the first answer of the search in one language needs. */
export interface AnswerData {
	records: SearchRecord[];
	/** Groups of words that mean the same. */
	synonyms: string[][];
	/** Words of questions that the guide does not answer. */
	elsewhere: string[];
}

/** @returns the address of the page that a record stands on. */
export const pageOf = (url: string): string => url.replace(/#.*/, '');
