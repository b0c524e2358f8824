import { fromQuery, replay } from '../replay.ts';
import type { Tree } from '../tree.ts';

/** What of a drawing belongs to the answers given. */
export interface Highlight {
	/** The node at which the answers end: the outcome, or the question that is open. */
	at: string;
	nodes: ReadonlySet<string>;
	/** As `from to`. */
	edges: ReadonlySet<string>;
	/** As `question option`. */
	options: ReadonlySet<string>;
}

/** @returns the way of the answers in a query; undefined where it holds none. */
export function highlightOf(tree: Pick<Tree, 'start' | 'questions'>, query: string): Highlight | undefined {
	const { trail, at } = replay(tree, fromQuery(tree, query));
	if (trail.length === 0) return undefined;
	const nodes = [...trail.map(({ question }) => question), at];
	return {
		at,
		nodes: new Set(nodes),
		edges: new Set(trail.map(({ question }, index) => `${question} ${nodes[index + 1]}`)),
		options: new Set(trail.map(({ question, option }) => `${question} ${option}`)),
	};
}
