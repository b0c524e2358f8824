/**
 * @param addressOf where a term stands in the glossary, by its id
 * @returns a page's HTML with links in the place of the buttons that open a term's popover: for paper, and for pages of so
 *   many terms that their definitions would weigh more than what is read; no line is broken between a link and what closes
 *   after it, so that nothing has to keep them together
 */
export function termsAsLinks(html: string, addressOf: (id: string) => string): string {
	const apart = html.replace(/<span class="kept">(<button[^>]*>[^]*?<\/button>[^<]*)<\/span>/g, '$1');
	return apart.replace(
		/<button[^>]*popovertarget="term-([^"]+)"[^>]*>([^]*?)<\/button>/g,
		(_, id: string, words: string) => `<a class="term" href="${addressOf(id)}">${words}</a>`,
	);
}
