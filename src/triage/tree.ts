import type { Condition, Structure } from './schema.ts';

/** The tree that stands at /triage/ itself; any other stands below it, at /triage/<its id>/. */
export const mainTree = 'escalation';

/** Where an option leads, if its condition fits the answers so far. */
export interface Route {
	readonly when: Condition;
	readonly to: string;
}

/** A question: its options in order, each with its routes; the first that fits is taken. */
export interface Question {
	readonly options: Readonly<Record<string, readonly Route[]>>;
	/** The severity that an option states, where it states one. */
	readonly severity?: Readonly<Record<string, 'A' | 'B' | 'C'>> | undefined;
}

/** A compiled tree: every rule holds, nothing changes any more. */
export interface Tree {
	readonly id: string;
	readonly start: string;
	readonly questions: Readonly<Record<string, Question>>;
	readonly outcomes: Structure['outcomes'];
	/** By severity, the fact that says how soon Microsoft first responds. */
	readonly clock: Structure['clock'];
}

/** The only state of a triage: the option chosen, by question. */
export type Answers = Readonly<Record<string, string>>;

/** @returns whether the answers hold all that a condition asks for. */
export function fits(condition: Condition, answers: Answers): boolean {
	for (const question in condition) if (!condition[question]!.includes(answers[question] ?? '')) return false;
	return true;
}

/** @returns where an option leads after the answers so far; undefined where no route fits. */
export function targetOf(routes: readonly Route[], answers: Answers): string | undefined {
	return routes.find(({ when }) => fits(when, answers))?.to;
}
