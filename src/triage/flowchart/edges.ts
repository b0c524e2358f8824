import type { Condition } from '../schema.ts';
import type { Route, Tree } from '../tree.ts';

/** Options of a question that lead the same way, under the same conditions. */
export interface Way {
	options: string[];
	/** Whether these are all options of the question. */
	any: boolean;
	/** Any of these must hold; none where the way is always open. */
	conditions: Condition[];
	/** Whether it is open where no other condition of its options holds. */
	otherwise: boolean;
}

/** All ways from a question to one other node: drawn as one line. */
export interface Edge {
	from: string;
	to: string;
	/** Every option that may lead there, once. */
	options: string[];
	ways: Way[];
}

/** @returns the edges of a tree, in the order of its questions and options. */
export function edgesOf({ questions }: Pick<Tree, 'questions'>): Edge[] {
	return Object.entries(questions).flatMap(([from, { options }]) => {
		const targets = new Set(Object.values(options).flatMap((routes) => routes.map(({ to }) => to)));
		return [...targets].map((to) => {
			const ways = waysTo(to, options);
			return { from, to, options: ways.flatMap((way) => way.options), ways };
		});
	});
}

function waysTo(to: string, options: Readonly<Record<string, readonly Route[]>>): Way[] {
	const leading = Object.entries(options).filter(([, routes]) => routes.some((route) => route.to === to));
	const alike = Map.groupBy(leading, ([, routes]) => JSON.stringify(openings(to, routes)));
	return [...alike.values()].map((group) => {
		const { conditions, otherwise } = openings(to, group[0]![1]);
		const any = group.length > 1 && group.length === Object.keys(options).length;
		return { options: group.map(([option]) => option), any, conditions, otherwise };
	});
}

function openings(to: string, routes: readonly Route[]): Pick<Way, 'conditions' | 'otherwise'> {
	const own = routes.filter((route) => route.to === to).map(({ when }) => when);
	const free = own.some((when) => Object.keys(when).length === 0);
	return { conditions: free ? [] : own, otherwise: free && routes.length > 1 };
}
