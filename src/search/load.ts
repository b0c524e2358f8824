import { lexicon, type Lexicon } from './lexicon.ts';
import type { AnswerData } from './record.ts';

/** @returns what a file of the search holds @throws when it is not there */
export async function load<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(address);
	return (await response.json()) as T;
}

/** @returns the first answers of a language; what letters and words they are searched by is known from then on */
export async function loadAnswers<T extends AnswerData>(address: string): Promise<T> {
	const answers = await load<T & { lexicon: Lexicon }>(address);
	Object.assign(lexicon, answers.lexicon);
	return answers;
}
