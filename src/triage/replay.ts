import { targetOf, type Answers, type Question, type Tree } from './tree.ts';

/** What of a tree says where answers lead. */
export type Routes = Pick<Tree, 'start' | 'questions'>;

/** Where a reader stands. */
export interface Position {
	/** The answers that led here, in order. */
	trail: { question: string; option: string }[];
	/** The id of the question to answer, or of the outcome reached. */
	at: string;
	outcome: boolean;
}

/** @returns where the answers lead from the start; an answer that does not fit its question stops there. Never throws. */
export function replay(tree: Routes, answers: Answers): Position {
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

/**
 * Ways that meet again are followed once: of what was answered before, only what a condition further on asks about tells
 * them apart. What was counted is kept, so that a step does not count anew.
 *
 * @returns counts how many questions may still be asked at most, the present one included; 0 at an outcome
 */
export function questionsLeft(tree: Routes): (position: Position) => number {
	const asked = conditionsBelow(tree);
	const counted = new Map<string, number>();

	function count(id: string, answers: Answers): number {
		const question = own(tree.questions, id);
		if (!question) return 0;
		const key = [id, ...asked(id).map((other) => answers[other] ?? '')].join('\n');
		const known = counted.get(key);
		if (known !== undefined) return known;
		const left = 1 + longestBelow(id, question, answers);
		counted.set(key, left);
		return left;
	}

	function longestBelow(id: string, { options }: Question, answers: Answers): number {
		const now: Record<string, string> = { ...answers };
		let longest = 0;
		for (const option in options) {
			now[id] = option;
			const next = targetOf(options[option]!, now);
			if (next !== undefined) longest = Math.max(longest, count(next, now));
		}
		return longest;
	}

	return ({ trail, at }) => count(at, answersOf(trail));
}

/** @returns by question, the questions that conditions at it and after it ask about. */
function conditionsBelow({ questions }: Routes): (id: string) => readonly string[] {
	const known = new Map<string, string[]>();
	return function below(id): string[] {
		let found = known.get(id);
		if (found) return found;
		const routes = Object.values(own(questions, id)?.options ?? {}).flat();
		found = [...new Set(routes.flatMap(({ when, to }) => [...Object.keys(when), ...below(to)]))];
		known.set(id, found);
		return found;
	};
}

/** @returns the query that holds the answers of a trail, with `?`; an empty string for none. */
export function toQuery(answers: Answers): string {
	const query = new URLSearchParams({ ...answers }).toString();
	return query && `?${query}`;
}

/** @returns what of a query answers the tree's questions, the last where one is given twice; nothing else is kept. */
export function fromQuery(tree: Pick<Routes, 'questions'>, query: string): Answers {
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
