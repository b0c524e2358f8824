import { indexTerm } from './index-term.ts';
import { tokensOf } from './tokens.ts';

/**
 * English is left to Pagefind, which does it as well as our terms would; other languages it cuts in one way when it builds
 * and in another in the browser.
 *
 * @returns whether the full text of a language is indexed by our terms
 */
export function hasOwnTerms(lang: string): boolean {
	return lang !== 'en';
}

/**
 * @returns what a text is found by in the full text, each once: a section is short, so that what stands in it stands
 * together, and an index without repetition is half as large. Pairs of kana alone tell nothing.
 */
export function fullTextTerms(text: string): string[] {
	const tokens = tokensOf(text).filter(({ derived, kind, raw }) => !derived && !(kind === 'han' && /^[ぁ-ゖー]+$/.test(raw)));
	return [...new Set(tokens.map(({ term }) => indexTerm(term)))];
}
