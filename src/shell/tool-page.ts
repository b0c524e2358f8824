/** @returns the front matter of a page that is no part of the guide's text: it has no neighbours, no list of headings, no source to edit. */
export function toolPage(title: string, description: string) {
	return { title, description, prev: false, next: false, editUrl: false, tableOfContents: false } as const;
}
