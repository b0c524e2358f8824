import { targetOf, type Answers, type Tree } from './tree.ts';

/** Where a reader stands. */
export interface Position {
	/** The answers that led here, in order. */
	trail: { question: string; option: string }[];
	/** The id of the question to answer, or of the outcome reached. */
	at: string;
	outcome: boolean;
}

/** @returns where the answers lead from the start; an answer that does not fit its question stops there. Never throws. */
export function replay(tree: Pick<Tree, 'start' | 'questions'>, answers: Answers): Position {
	const trail: Position['trail'] = [];
	const given: Record<string, string> = {};
	let at = tree.start;
	for (let question = own(tree.questions, at); question; question = own(tree.questions, at)) {
		const option = own(answers, at);
		const routes = option === undefined ? undefined : own(question.options, option);
		const next = routes && targetOf(routes, { ...given, [at]: option! });
		if (next === undefined) return { trail, at, outcome: false };
		given[at] = option!;
		trail.push({ question: at, option: option! });
		at = next;
	}
	return { trail, at, outcome: true };
}

/** @returns the answers of a trail, in the order they were asked. */
export function answersOf(trail: Position['trail']): Answers {
	return Object.fromEntries(trail.map(({ question, option }) => [question, option]));
}

/** @returns how many questions may still be asked at most, the present one included; 0 at an outcome. */
export function questionsLeft(tree: Pick<Tree, 'start' | 'questions'>, { trail, at }: Position): number {
	const depth = (id: string, answers: Answers): number => {
		const question = own(tree.questions, id);
		if (!question) return 0;
		const below = Object.entries(question.options).map(([option, routes]) => {
			const now = { ...answers, [id]: option };
			const next = targetOf(routes, now);
			return next === undefined ? 0 : depth(next, now);
		});
		return 1 + Math.max(0, ...below);
	};
	return depth(at, answersOf(trail));
}

/** @returns the query that holds the answers of a trail, with `?`; an empty string for none. */
export function toQuery(answers: Answers): string {
	const query = new URLSearchParams({ ...answers }).toString();
	return query && `?${query}`;
}

/** @returns what of a query answers the tree's questions, the last where one is given twice; nothing else is kept. */
export function fromQuery(tree: Pick<Tree, 'questions'>, query: string): Answers {
	const answers: Record<string, string> = {};
	for (const [key, value] of new URLSearchParams(query)) {
		if (own(tree.questions, key)?.options && Object.hasOwn(tree.questions[key]!.options, value)) answers[key] = value;
	}
	return answers;
}

/** A property of an object's own: a query may say `__proto__` or `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
