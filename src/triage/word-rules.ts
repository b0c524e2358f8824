import { localeKeys, type Locale, type Localized } from '../locales.ts';
import { fault, type TreeFault } from './faults.ts';
import { requestForms, type Structure, type TreeWords } from './schema.ts';

/** What a tree may name outside of itself. */
export interface Surroundings {
	hasPage(address: string): boolean;
	hasFact(id: string): boolean;
}

/** @returns words that are missing or surplus in any language. */
export function wordFaults(structure: Structure, words: Partial<Localized<TreeWords>>): TreeFault[] {
	return localeKeys.flatMap((locale) => {
		const own = words[locale];
		if (!own) return [];
		const compare = (path: string[], due: readonly string[], given: object): TreeFault[] => [
			...due
				.filter((id) => !(id in given))
				.map((id) => wordFault('tree-word-missing', locale, path, `There are no words for "${[...path, id].join(' › ')}".`, 'Add them.')),
			...Object.keys(given)
				.filter((id) => !due.includes(id))
				.map((id) =>
					wordFault(
						'tree-word-surplus',
						locale,
						[...path, id],
						`"${[...path, id].join(' › ')}" is not in the tree.`,
						'Remove it, or correct the id.',
					),
				),
		];
		return [
			...compare(['questions'], Object.keys(structure.questions), own.questions),
			...compare(['outcomes'], Object.keys(structure.outcomes), own.outcomes),
			...Object.entries(structure.questions).flatMap(([id, { options }]) =>
				own.questions[id] ? compare(['questions', id, 'options'], Object.keys(options), own.questions[id].options) : [],
			),
			...Object.entries(structure.outcomes).flatMap(([id, { steps }]) =>
				own.outcomes[id]
					? compare(
							['outcomes', id, 'steps'],
							steps.map((step) => step.id),
							own.outcomes[id].steps,
						)
					: [],
			),
		];
	});
}

const wordFault = (rule: string, words: Locale, path: string[], message: string, remedy: string): TreeFault => ({
	rule,
	message,
	remedy,
	place: { words, path },
});

/** @returns pages and facts that a tree names and that are not there, and filed outcomes without a form. */
export function outwardFaults({ outcomes, clock }: Structure, { hasPage, hasFact }: Surroundings): TreeFault[] {
	const pages = Object.entries(outcomes)
		.filter(([, { guide }]) => !hasPage(guide))
		.map(([id, { guide }]) =>
			fault(
				'tree-link-broken',
				['outcomes', id, 'guide'],
				`"${id}" names the page "${guide}", which does not exist.`,
				'Name a page without its locale, such as /guide/close-the-loop/.',
			),
		);
	const forms = Object.entries(outcomes)
		.filter(([, { kind, form }]) => kind === 'file' && !form)
		.map(([id]) =>
			fault(
				'tree-form-missing',
				['outcomes', id],
				`"${id}" is filed but names no form of its request draft.`,
				`Add \`form:\`, one of ${requestForms.join(', ')}.`,
			),
		);
	const facts = [
		...Object.entries(outcomes).flatMap(([id, outcome]) => outcome.facts.map((fact) => ({ fact, path: ['outcomes', id, 'facts'] }))),
		...Object.entries(clock).map(([severity, fact]) => ({ fact, path: ['clock', severity] })),
	];
	return [...pages, ...forms, ...facts.filter(({ fact }) => !hasFact(fact)).map(({ fact, path }) => factFault(fact, path))];
}

const factFault = (fact: string, path: string[]): TreeFault =>
	fault(
		'tree-fact-unknown',
		path,
		`The tree names the fact "${fact}", which does not exist.`,
		'Correct the id, or add the fact to content/facts.yaml.',
	);
