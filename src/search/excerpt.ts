/** A piece of an excerpt; a marked one is what was searched for. */
export interface Piece {
	text: string;
	marked: boolean;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Reads Pagefind's excerpt, HTML with `<mark>`, into pieces of text: `a <mark>b</mark>` => a, b (marked). */
export function excerptPieces(html: string): Piece[] {
	return html
		.split(/<mark>(.*?)<\/mark>/s)
		.map((part, index) => ({
			text: part.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!),
			marked: index % 2 === 1,
		}))
		.filter(({ text }) => text !== '');
}
