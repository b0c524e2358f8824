import type { Node } from '../markdown/tree.ts';
import { outlineOf } from '../markdown/units.ts';
import type { PageComparison, State } from './compare.ts';

/** A block of a page as it is shown. */
export interface ShownUnit {
	id: string;
	node: Node;
	/** What is known of its translation; undefined on an English page. */
	state?: State;
	/** Of a stale block: the English of today, and the day the translation was last said to agree with its own. */
	source?: { node: Node; stamped: string };
}

/** A page as it is shown. */
export interface ShownPage {
	root: Node;
	units: ShownUnit[];
	/** Ids of the headings, in order. */
	headings: string[];
}

/** @returns a page as it was written. */
export function asWritten(root: Node): ShownPage {
	const { units, headings } = outlineOf(root);
	return { root, headings, units: units.map(({ id, node }) => ({ id, node })) };
}

/**
 * Puts a translation's words into the English structure of today: each where the block now stands that it was made from.
 * English stands where there is no translation.
 *
 * @param english tree of the English page; it is changed and becomes the result
 * @param translated tree of the translation, in the order in which it was written
 * @returns the tree to show, and its units with the English ids; undefined when the structures depart
 */
export function mergeTranslation(english: Node, translated: Node, { blocks, departure }: PageComparison): ShownPage | undefined {
	if (departure) return undefined;
	const { units, headings } = outlineOf(english);
	const own = outlineOf(translated).units;
	const body = blocks.filter(({ english }) => english.place !== undefined);
	return {
		root: english,
		headings,
		units: units.map(({ id, node }, index) => {
			const { state, made, own: place } = body[index]!;
			const words = place === undefined ? undefined : own[place]?.node;
			if (!words) return { id, node, state: 'pending' as const };
			const source = state === 'stale' && made ? { node: structuredClone(node), stamped: made.stamped } : undefined;
			putWords(node, words);
			return { id, node, state, ...(source && { source }) };
		}),
	};
}

/** A heading stays a heading of its level, an item an item: only the words are the translation's. */
function putWords(node: Node, words: Node): void {
	if (node.children && words.children && !words.type.startsWith('mdxJsx')) node.children = words.children;
	else Object.assign(node, { ...words, data: { ...words.data } });
}
