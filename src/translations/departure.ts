import { shapeWithout, type Outline } from '../markdown/units.ts';

/** Where a translation's structure first departs from that of the English. */
export interface Departure {
	/** The English block that was due, or undefined at the end of the English page. */
	expected: Outline['shape'][number] | undefined;
	/** What the translation has there, or undefined at its end. */
	found: Outline['shape'][number] | undefined;
	/** How many of the translation's blocks stand before it. */
	unitsBefore: number;
}

const none: ReadonlySet<string> = new Set();

/**
 * @param omitted ids of English blocks that the translation leaves out
 * @returns the first departure of a translation from the English, if there is one; empty containers count for nothing
 */
export function firstDeparture(
	english: Outline['shape'],
	translated: Outline['shape'],
	omitted: ReadonlySet<string> = none,
): Departure | undefined {
	const due = shapeWithout(english, omitted);
	const own = shapeWithout(translated, none);
	const length = Math.max(due.length, own.length);
	for (let index = 0; index < length; index += 1) {
		const [expected, found] = [due[index], own[index]];
		if (expected?.token !== found?.token) return { expected, found, unitsBefore: own.slice(0, index).filter(({ unit }) => unit).length };
	}
	return undefined;
}
