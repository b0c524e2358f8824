import type { Words } from '../interface/words.ts';
import type { Markup } from './elements.ts';

const keys = ['open', 'label', 'placeholder', 'close', 'results', 'failed', 'allQuestions'] as const;

/** @returns the words of the dialog before anything is found, in the order that `fieldOf` takes them */
export const fieldWords = (words: Words): string[] => keys.map((key) => words(`search.${key}`));

/** @returns the dialog as it opens: the field, and where answers will stand, or that there are none and where else to look */
export function fieldOf(words: readonly string[], questions: string): Markup {
	const [open = '', label = '', placeholder = '', close = '', results = '', failed = '', allQuestions = ''] = words;
	const field = {
		type: 'text',
		name: 'q',
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': 'search-results',
		'aria-label': label,
		placeholder,
		autocomplete: 'off',
		autocapitalize: 'none',
		spellcheck: 'false',
		enterkeyhint: 'search',
	};
	return [
		'dialog',
		{ 'aria-label': open },
		[
			'form',
			{ role: 'search', method: 'dialog', 'aria-label': open },
			['input', field],
			['button', { type: 'button', 'data-search-close': '' }, close],
		],
		['p', { role: 'status', 'data-search-status': '' }],
		['div', { id: 'search-results', role: 'listbox', 'aria-label': results, 'data-search-results': '' }],
		['p', { 'data-search-failed': '', hidden: '' }, `${failed} `, ['a', { href: questions }, allQuestions]],
	];
}
