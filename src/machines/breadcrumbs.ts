/** A page on the way from the home page to the one that is shown, that one included. */
export interface Step {
	name: string;
	/** Absolute. */
	address: string;
}

/**
 * @returns JSON-LD of the way to a page, safe inside a `<script>`
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbData(steps: readonly Step[]): string {
	const data = {
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, address }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: address })),
	};
	return JSON.stringify(data).replace(/</g, '\\u003c');
}
