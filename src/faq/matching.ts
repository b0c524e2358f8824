/** A question as the filter sees it. */
export interface Filterable {
	/** Its address, as the search gives it. */
	url: string;
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

/**
 * @param found addresses of what the search finds for the words; without them the texts are looked through as they stand
 * @returns whether a question answers the words, and is of its topic and product
 */
export function matchesQuery({ url, text, topic, products }: Filterable, query: FaqQuery, found?: ReadonlySet<string>): boolean {
	if (query.topic && topic !== query.topic) return false;
	if (query.product && !products.includes(query.product)) return false;
	if (query.words.trim() === '') return true;
	if (found) return found.has(url);
	return plain(query.words)
		.split(/\s+/)
		.every((word) => plain(text).includes(word));
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').trim();
