import { targetOf, type Answers, type Tree } from './tree.ts';

/** One way through the tree, from its start to its end. */
export interface Path {
	answers: Answers;
	/** The outcome, or the question at which no route fits. */
	end: string;
	complete: boolean;
}

/** Paths are counted up to here; a tree with more is too large to be checked path by path. */
export const mostPaths = 100_000;

/** @returns every path through a tree without cycles. */
export function allPaths(tree: Pick<Tree, 'start' | 'questions'>): Path[] {
	const paths: Path[] = [];
	const follow = (id: string, answers: Answers): void => {
		if (paths.length >= mostPaths) return;
		const question = tree.questions[id];
		if (!question) {
			paths.push({ answers, end: id, complete: true });
			return;
		}
		for (const [option, routes] of Object.entries(question.options)) {
			const now = { ...answers, [id]: option };
			const next = targetOf(routes, now);
			if (next === undefined) paths.push({ answers: now, end: id, complete: false });
			else follow(next, now);
		}
	};
	follow(tree.start, {});
	return paths;
}

/** What must have been answered wherever a node is reached: by question asked on every path, the options that lead there. */
export type Conditions = Record<string, string[]>;

/**
 * @returns by outcome its conditions: the questions asked on every path to it of which not every option leads there, in
 * the order they are asked.
 */
export function conditionsOf(tree: Pick<Tree, 'start' | 'questions'>, paths: readonly Path[]): Record<string, Conditions> {
	const byEnd = Map.groupBy(
		paths.filter(({ complete }) => complete),
		({ end }) => end,
	);
	return Object.fromEntries(
		[...byEnd].map(([end, own]) => {
			const always = Object.keys(own[0]!.answers).filter((question) => own.every(({ answers }) => question in answers));
			const leading = always.map((question): [string, string[]] => {
				const given = new Set(own.map(({ answers }) => answers[question]!));
				return [question, Object.keys(tree.questions[question]!.options).filter((option) => given.has(option))];
			});
			return [
				end,
				Object.fromEntries(leading.filter(([question, options]) => options.length < Object.keys(tree.questions[question]!.options).length)),
			];
		}),
	);
}
