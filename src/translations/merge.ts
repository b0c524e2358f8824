import { outlineOf, shapeWithout, type Outline } from '../markdown/units.ts';
import type { Node } from '../markdown/tree.ts';

/** Where a translation's structure first departs from the English. */
export interface Departure {
	/** The English block that was due, or undefined at the end of the English page. */
	expected: Outline['shape'][number] | undefined;
	/** What the translation has there, or undefined at its end. */
	found: Outline['shape'][number] | undefined;
}

/** @returns the first departure of a translation from the English page less its pending blocks, if there is one. */
export function firstDeparture(english: Outline, translated: Outline, pending: ReadonlySet<string>): Departure | undefined {
	const due = shapeWithout(english.shape, pending);
	const length = Math.max(due.length, translated.shape.length);
	for (let index = 0; index < length; index += 1) {
		const expected = due[index];
		const found = translated.shape[index];
		if (expected?.token !== found?.token) return { expected, found };
	}
	return undefined;
}

/** A block of a page as it is shown. */
export interface ShownUnit {
	id: string;
	node: Node;
	/** The English stands here, because the block is not yet translated. */
	pending: boolean;
}

/**
 * Puts a translation's words into the English structure, so that pending blocks stand in English at their place.
 *
 * @param english tree of the English page; it is changed and becomes the result
 * @returns the tree to show, and its units with the English ids; undefined when the structures depart
 */
export function mergeTranslation(
	english: Node,
	translated: Node,
	pending: ReadonlySet<string>,
): { root: Node; units: ShownUnit[]; headings: string[] } | undefined {
	const source = outlineOf(english);
	const own = outlineOf(translated);
	if (firstDeparture(source, own, pending)) return undefined;

	const waiting = own.units.values();
	const units = source.units.map(({ id, node }) => {
		if (pending.has(id)) return { id, node, pending: true };
		const words = waiting.next().value!.node;
		Object.assign(node, { ...words, data: { ...words.data } });
		return { id, node, pending: false };
	});
	return { root: english, units, headings: source.headings };
}
