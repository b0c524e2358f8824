import type { Plural } from '../interface/plural.ts';
import type { Words } from '../interface/words.ts';
import type { Markup } from './elements.ts';
import { recordKinds, type RecordKind } from './record.ts';

/**
 * The parts of the dialog that nobody needs before there are answers. They travel with the answers, as data, with their words in.
 *
 * @param addresses of the triage and of all questions
 */
export function dialogParts(words: Words, addresses: { triage: string; questions: string }): Markup[] {
	const word = (key: string) => words(`search.${key}`);
	const link = (href: string, key: string): Markup => ['p', {}, ['a', { href }, word(key)]];
	const kinds = ['', ...recordKinds].map((kind): Markup => {
		const radio: Markup = ['input', { type: 'radio', name: 'kind', value: kind, ...(kind === '' && { checked: '' }) }];
		return ['label', {}, radio, ['span', {}, word(`kind.${kind || 'all'}`)], ['span', { class: 'search-number' }]];
	});
	return [
		['p', { role: 'status', 'data-search-status': '' }],
		['fieldset', { class: 'search-kinds', hidden: '' }, ['legend', {}, word('kinds')], ...kinds],
		['div', { id: 'search-results', role: 'listbox', 'aria-label': word('results'), 'data-search-results': '' }],
		[
			'div',
			{ class: 'search-recent', hidden: '' },
			['p', {}, word('recent')],
			['ul', {}],
			['button', { type: 'button', 'data-search-forget': '' }, word('forget')],
		],
		[
			'div',
			{ 'data-search-empty': '', hidden: '' },
			['p', {}, word('empty')],
			['p', { id: 'search-nearest' }, word('nearest')],
			['ul', { 'aria-labelledby': 'search-nearest' }],
			link(addresses.triage, 'triage'),
			link(addresses.questions, 'allQuestions'),
		],
		[
			'div',
			{ class: 'search-tools', hidden: '' },
			['p', {}, word('keys')],
			['button', { type: 'button', 'data-search-share': '' }, word('share')],
		],
	];
}

/** Words of the results. */
export type ResultWords = Record<RecordKind | 'shared', string> &
	Record<'count' | 'othersCount' | 'empty' | 'questions', Plural> & {
		/** From 0 on, those that results are likely to be counted by. */
		numbers: string[];
	};

const mostNumbers = 25;

/** @param tag of the language that numbers are written in */
export function resultWords(words: Words, tag: string): ResultWords {
	const { forms } = words;
	const { format } = new Intl.NumberFormat(tag);
	return {
		numbers: Array.from({ length: mostNumbers }, (_, n) => format(n)),
		count: forms('search.count'),
		othersCount: forms('search.othersCount'),
		empty: forms('search.empty'),
		questions: forms('faq.count'),
		shared: words('search.shared'),
		question: words('search.kind.question'),
		guide: words('search.kind.guide'),
		outcome: words('search.kind.outcome'),
		term: words('search.kind.term'),
	};
}
