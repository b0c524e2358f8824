import type { Slot } from './query.ts';
import { stemOf } from './words.ts';

/** Letters of each of two words that were typed as one, at least. */
const shortest = 4;

/**
 * @param isHeld whether anything holds a term
 * @returns the slots of a query; two words that were typed for what is one, as `21 Vianet`, stand for it too
 */
export function withCompounds(slots: readonly Slot[], isHeld: (term: string) => boolean): Slot[] {
	const compounds = slots.map(({ token: { kind, raw, end } }, place) => {
		const next = slots[place + 1]?.token;
		if (kind !== 'word' || next?.kind !== 'word' || next.start - end !== 1) return [];
		const term = stemOf(raw + next.raw);
		return isHeld(term) ? [term] : [];
	});
	return slots.map((slot, place) => ({ ...slot, spellings: [...slot.spellings, ...compounds[place]!, ...(compounds[place - 1] ?? [])] }));
}

/**
 * @param word in lower case
 * @param isHeld whether anything holds a term
 * @returns the terms of two words that were typed as one, as `partnercenter`; undefined where it is no such word
 */
export function inTwo(word: string, isHeld: (term: string) => boolean): [string, string] | undefined {
	for (let at = shortest; at <= word.length - shortest; at += 1) {
		const parts: [string, string] = [stemOf(word.slice(0, at)), stemOf(word.slice(at))];
		if (parts.every(isHeld)) return parts;
	}
	return undefined;
}
