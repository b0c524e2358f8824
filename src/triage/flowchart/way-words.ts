import type { Words } from '../../interface/words.ts';
import { conditionText } from '../condition-text.ts';
import type { TreeWords } from '../schema.ts';
import type { Way } from './edges.ts';

/** A way in words. */
export interface WayWords {
	/** The options with their labels; where any will do, that alone, for all of them. */
	answers: { options: readonly string[]; label: string }[];
	/** When the way is open, in brackets; an empty text for always. */
	condition: string;
}

/** @returns the words of a way that begins at a question. */
export function wordsOfWay(way: Way, question: string, words: Pick<TreeWords, 'questions'>, t: Words): WayWords {
	const labels = words.questions[question]!.options;
	const condition = way.otherwise ? t('triage.otherwise') : way.conditions.map((when) => conditionText(when, words, t)).join(t('list.or'));
	return {
		answers: way.any
			? [{ options: way.options, label: t('flowchart.any') }]
			: way.options.map((option) => ({ options: [option], label: labels[option]!.label })),
		condition: condition && t('flowchart.condition', { condition }),
	};
}
