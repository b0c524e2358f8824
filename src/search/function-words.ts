import { lexicon } from './lexicon.ts';

let all: Set<string> | undefined;

/** @param word in lower case @returns whether it holds a sentence together: it stays in the index and is not asked for */
export function isFunctionWord(word: string): boolean {
	all ??= new Set(lexicon.functionWords.split(' '));
	return all.has(word.replace(/['’]/g, '').replace(/ё/g, 'е'));
}
