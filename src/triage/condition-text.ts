import type { Words } from '../interface/words.ts';
import type { Condition, TreeWords } from './schema.ts';

/** @returns a condition in words: `Product: Azure or Dynamics 365, Cloud: China`. */
export function conditionText(when: Condition, { questions }: Pick<TreeWords, 'questions'>, t: Words): string {
	return Object.entries(when)
		.map(([question, options]) => {
			const { short, options: labels } = questions[question]!;
			return short + t('list.colon') + options.map((option) => labels[option]!.label).join(t('list.or'));
		})
		.join(t('list.comma'));
}
