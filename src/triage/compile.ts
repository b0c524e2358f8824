import type { Localized } from '../locales.ts';
import type { TreeFault } from './faults.ts';
import { shapeFaults, treeIdFaults, wayFaults } from './graph-rules.ts';
import type { Structure, TreeWords } from './schema.ts';
import type { Tree } from './tree.ts';
import { outwardFaults, wordFaults, type Surroundings } from './word-rules.ts';

/**
 * Makes a tree of its structure and words.
 *
 * @returns the tree, frozen, or every fault at once
 */
export function compileTree(
	id: string,
	structure: Structure,
	words: Partial<Localized<TreeWords>>,
	surroundings: Surroundings,
): { tree: Tree; faults: [] } | { tree?: undefined; faults: TreeFault[] } {
	const shape = shapeFaults(structure);
	const ways = shape.length > 0 ? [] : wayFaults(structure);
	const faults = [...treeIdFaults(id), ...shape, ...ways, ...wordFaults(structure, words), ...outwardFaults(structure, surroundings)];
	if (faults.length > 0) return { faults };
	return { tree: treeOf(id, structure), faults: [] };
}

/** @returns the tree of a structure that has one start, frozen; its other rules are for `compileTree`. */
export function treeOf(id: string, { start, ...rest }: Structure): Tree {
	return freeze({ id, start: start[0]!, ...rest });
}

function freeze<T extends object>(value: T): T {
	for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
	return Object.freeze(value);
}
