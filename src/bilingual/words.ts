import type { Plural } from '../interface/plural.ts';
import type { Words } from '../interface/words.ts';
import type { Markup } from '../search/elements.ts';
import { modes, type Mode } from './choice.ts';

/** Below each language: what the view says once it is used. */
export const viewWordsFile = 'view.json';

/** What a reader is told of the view, and as data what stands below its control while it is used. */
export interface ViewWords {
	shown: Record<Mode, string>;
	choose: string;
	missing: string;
	unmatched: Plural;
	help: Markup[];
}

/** @returns the view's words in the language of the look-up */
export function viewWords(t: Words): ViewWords {
	return {
		shown: Object.fromEntries(modes.map((mode) => [mode, t(`view.shown.${mode}`)])) as Record<Mode, string>,
		choose: t('view.choose'),
		missing: t('view.missing'),
		unmatched: t.forms('view.unmatched'),
		help: [
			['p', { class: 'narrow' }, t('view.narrow')],
			['details', { class: 'how' }, ['summary', {}, t('view.how')], ['p', {}, t('view.how.text')]],
		],
	};
}
