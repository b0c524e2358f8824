/** A question as the filter sees it. */
export interface Filterable {
	text: string;
	topic: string;
	products: readonly string[];
}

/** What a reader asks the filter for; an empty string asks nothing. */
export interface FaqQuery {
	words: string;
	topic: string;
	product: string;
}

/** Brings spellings together: full and half width, case, ё and е. */
export function normalizeText(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/ё/g, 'е');
}

/** @returns whether a question holds every word of the query, and is of its topic and product. */
export function matchesQuery(question: Filterable, { words, topic, product }: FaqQuery): boolean {
	if (topic && question.topic !== topic) return false;
	if (product && !question.products.includes(product)) return false;
	const text = normalizeText(question.text);
	return normalizeText(words)
		.split(/\s+/)
		.every((word) => text.includes(word));
}
