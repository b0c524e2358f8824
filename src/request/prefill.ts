import type { Answers, Tree } from '../triage/tree.ts';
import type { Filled, Texts } from './draft.ts';
import { fieldOf, fieldsOf, type FieldId, type RequestForm } from './fields.ts';

/** The partner's desk, as `content/site.yaml` has it; what differs by language is given in the reader's and in English. */
export interface Desk {
	name: Translated;
	hours: Translated;
	languages: Translated;
	provider: string;
	email: string;
	phone: string;
	zone: string;
	partnerModel: string;
	supportPlan: string;
}

interface Translated {
	own: string;
	english: string;
}

/** @returns what a form's fields hold before the reader writes: from the desk and the answers of the triage. */
export function prefill(
	form: RequestForm,
	answers: Answers,
	tree: Pick<Tree, 'questions'>,
	desk: Desk,
): Pick<Filled, 'values' | 'english'> {
	const values: Texts = {
		severity: severityOf(answers, tree),
		product: answers.product ?? (form === 'azure' ? 'azure' : ''),
		cloud: answers.cloud ?? '',
		'partner-model': answers['partner-model'] ?? desk.partnerModel,
		'contact-name': desk.name.own,
		'contact-email': desk.email,
		'contact-phone': desk.phone,
		'contact-hours': desk.hours.own,
		'time-zone': desk.zone,
		'contact-languages': desk.languages.own,
		provider: desk.provider,
		'azure-plan': 'cloud-solution-provider',
		'support-plan': desk.supportPlan,
	};
	const english: Texts = {
		'contact-name': desk.name.english,
		'contact-hours': desk.hours.english,
		'contact-languages': desk.languages.english,
	};
	const asked = new Set<string>(fieldsOf(form));
	return { values: only(values, (id) => asked.has(id) && isPossible(id, values[id]!)), english: only(english, (id) => asked.has(id)) };
}

/** A choice is prefilled only with what can be chosen: the triage knows more clouds than there are ways to file. */
function isPossible(id: FieldId, value: string): boolean {
	const { choices } = fieldOf(id);
	return value !== '' && (!choices || choices[1].includes(value));
}

const only = (texts: Texts, keep: (id: FieldId) => boolean): Texts =>
	Object.fromEntries(Object.entries(texts).filter(([id]) => keep(id as FieldId)));

/** The severity that an answer states. */
function severityOf(answers: Answers, { questions }: Pick<Tree, 'questions'>): string {
	const stated = Object.entries(questions).map(([id, { severity }]) => severity?.[answers[id] ?? '']);
	return stated.find((severity) => severity !== undefined) ?? '';
}
