import { createAnswers } from './answers.ts';
import { loadAnswers } from './load.ts';

/** Below this share of the best score a question is about something else. */
const least = 0.2;

/**
 * @returns finds the questions that answer words, by their addresses
 * @throws when the answers cannot be loaded
 */
export async function createQuestionFinder(): Promise<(words: string) => ReadonlySet<string>> {
	const { answers, base = '' } = document.querySelector<HTMLElement>('site-search')!.dataset;
	const engine = await createAnswers(await loadAnswers(answers!));
	return (words) => {
		const questions = engine.ask(words, true).answers.filter(({ record }) => record.kind === 'question');
		const best = questions[0]?.score ?? 0;
		return new Set(questions.filter(({ score }) => score >= best * least).map(({ record }) => base + record.url));
	};
}
