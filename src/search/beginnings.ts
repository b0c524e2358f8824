/** Words by what they begin with. */
export interface Beginnings {
	/** @param term by which the word is found */
	add(word: string, term: string): void;
	/** @returns terms of the words that begin so, in the order they came */
	begunBy(beginning: string): string[];
}

/** @returns no words yet; they are kept by their first letter, so that a key typed needs a look at few of them */
export function createBeginnings(): Beginnings {
	const letters = new Map<string, Map<string, string>>();
	return {
		add(word, term) {
			const first = word.charAt(0);
			if (!letters.has(first)) letters.set(first, new Map());
			letters.get(first)!.set(word, term);
		},
		begunBy(beginning) {
			const found = new Set<string>();
			for (const [word, term] of letters.get(beginning.charAt(0)) ?? []) if (word.startsWith(beginning)) found.add(term);
			return [...found];
		},
	};
}
