import { createAnswers } from './answers.ts';
import type { Plural } from '../interface/plural.ts';
import { loadAnswers } from './load.ts';

/** Below this share of the best score a question is about something else. */
const least = 0.2;

/** Finds questions, and says how many there are. */
export interface QuestionFinder {
	/** @returns the questions that answer words, by their addresses */
	find(words: string): ReadonlySet<string>;
	counts: Plural;
}

/**
 * @returns the finder, in the page's language
 * @throws when the answers cannot be loaded
 */
export async function createQuestionFinder(): Promise<QuestionFinder> {
	const { answers, base = '' } = document.querySelector<HTMLElement>('site-search')!.dataset;
	const payload = await loadAnswers(answers!);
	const engine = await createAnswers(payload);
	const find = (words: string) => {
		const questions = engine.ask(words, true).answers.filter(({ record }) => record.kind === 'question');
		const best = questions[0]?.score ?? 0;
		return new Set(questions.filter(({ score }) => score >= best * least).map(({ record }) => base + record.url));
	};
	return { find, counts: payload.words.questions };
}
