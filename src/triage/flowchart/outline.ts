import type { Tree } from '../tree.ts';
import { edgesOf, type Edge } from './edges.ts';

/** A node of the outline with all that follows from it. */
export interface Entry {
	id: string;
	/** The edges that leave it; none for an outcome. */
	edges: { edge: Edge; target: Entry }[];
	/** Whether the node stands above already, with what follows from it: then it has no edges here. */
	listed: boolean;
}

/** @returns the tree as nested entries from its start, each node with what follows from it once, at its first place. */
export function outlineOf(tree: Pick<Tree, 'start' | 'questions'>): Entry {
	const leaving = Map.groupBy(edgesOf(tree), ({ from }) => from);
	const seen = new Set<string>();
	const entryOf = (id: string): Entry => {
		if (seen.has(id)) return { id, edges: [], listed: true };
		seen.add(id);
		return { id, edges: (leaving.get(id) ?? []).map((edge) => ({ edge, target: entryOf(edge.to) })), listed: false };
	};
	return entryOf(tree.start);
}
