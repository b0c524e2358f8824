import { essenceOf } from './wording.ts';

/** A block as it is compared: never by its number. */
export interface Comparable {
	/** Only blocks of one class can be the same block: a heading, running text, or the token of anything else. */
	class: string;
	/** See `essenceOf`. */
	essence: string;
}

/** @returns a block as it is compared. */
export function comparable(place: string, wording: string): Comparable {
	const token = place.split('/').at(-1)!;
	const running = ['paragraph', 'tableCell', 'asideTitle'].includes(token);
	return { class: /^heading\d$/.test(token) ? 'heading' : running ? 'text' : token, essence: essenceOf(wording) };
}
