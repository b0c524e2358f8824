/** What schema.org is told of a question. */
interface Question {
	question: string;
	/** Plain text, as the page shows it. */
	answer: string;
	address: string;
	tag: string;
}

/**
 * @returns JSON-LD of a page with one question, safe inside a `<script>`.
 * @see https://schema.org/FAQPage
 */
export function questionData({ question, answer, address, tag }: Question): string {
	const data = {
		'@context': 'https://schema.org',
		'@type': 'FAQPage',
		'@id': address,
		inLanguage: tag,
		mainEntity: [{ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } }],
	};
	return JSON.stringify(data).replace(/</g, '\\u003c');
}
