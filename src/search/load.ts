import { lexicon } from './lexicon.ts';
import type { SearchPayload } from './payload.ts';
import { unpacked, type PackedPayload } from './unpacking.ts';

/** @returns what a file of the search holds @throws when it is not there */
export async function load<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(address);
	return (await response.json()) as T;
}

/** @returns the first answers of a language; what letters and words they are searched by is known from then on */
export async function loadAnswers(address: string): Promise<SearchPayload> {
	const found = await load<PackedPayload | SearchPayload>(address);
	// A copy for offline holds them as they are.
	const answers = 'columns' in found ? unpacked(found) : found;
	Object.assign(lexicon, answers.lexicon);
	return answers;
}
