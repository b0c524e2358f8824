import type { Locale } from '../locales.ts';

/** A fault of a tree, by name and by the place in its files. */
export interface TreeFault {
	rule: string;
	message: string;
	remedy: string;
	/** Where it stands: in the structure, or in the words of a language. */
	place: { words?: Locale; path: string[] };
}

/** @returns a fault of the tree's structure. */
export const fault = (rule: string, path: string[], message: string, remedy: string): TreeFault => ({
	rule,
	message,
	remedy,
	place: { path },
});
