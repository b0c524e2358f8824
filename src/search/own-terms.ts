/**
 * English is left to Pagefind, which does it as well as our terms would; other languages it cuts in one way when it builds
 * and in another in the browser.
 *
 * @returns whether the full text of a language is indexed by our terms
 */
export function hasOwnTerms(lang: string): boolean {
	return lang !== 'en';
}
