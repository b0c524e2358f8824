import type { Words } from '../../interface/words.ts';
import type { Condition, TreeWords } from '../schema.ts';
import type { Way } from './edges.ts';

/** A way in words. */
export interface WayWords {
	/** By option its label; where any option will do, that alone under an empty id. */
	options: [option: string, label: string][];
	/** When the way is open, in brackets; an empty text for always. */
	condition: string;
}

/** @returns the words of a way that begins at a question. */
export function wordsOfWay(way: Way, question: string, words: Pick<TreeWords, 'questions'>, t: Words): WayWords {
	const labels = words.questions[question]!.options;
	const condition = way.otherwise ? t('triage.otherwise') : way.conditions.map((when) => conditionText(when, words, t)).join(t('list.or'));
	return {
		options: way.any ? [['', t('flowchart.any')]] : way.options.map((option) => [option, labels[option]!.label]),
		condition: condition && t('flowchart.condition', { condition }),
	};
}

/** @returns a condition in words: `Product: Azure or Dynamics 365, Cloud: China`. */
export function conditionText(when: Condition, { questions }: Pick<TreeWords, 'questions'>, t: Words): string {
	return Object.entries(when)
		.map(([question, options]) => {
			const { short, options: labels } = questions[question]!;
			return short + t('list.colon') + options.map((option) => labels[option]!.label).join(t('list.or'));
		})
		.join(t('list.comma'));
}
