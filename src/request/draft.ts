import type { Answers } from '../triage/tree.ts';
import { fieldOf, fieldsOf, needOf, sections, type Field, type FieldId, type RequestForm } from './fields.ts';
import { isForeign } from './language.ts';
import type { MessageFieldId } from './message-fields.ts';
import { faultOf, plain, readMoment, writeMoment } from './validate.ts';

/** Texts by field. */
export type Texts = Partial<Record<FieldId, string>>;

/** What a reader made of a draft; what was prefilled and left alone is no part of it. */
export interface Draft {
	form: RequestForm | undefined;
	/** The answers of the triage that led to the request. */
	answers: Answers;
	values: Texts;
	/** The English of free texts in another language. */
	english: Texts;
	message: Partial<Record<MessageFieldId, string>>;
}

/** @returns a draft in which nothing is written. */
export const emptyDraft = (form?: RequestForm, answers: Answers = {}): Draft => ({ form, answers, values: {}, english: {}, message: {} });

/** What stands in the fields: what the reader wrote, else what was prefilled. */
export interface Filled {
	form: RequestForm;
	values: Texts;
	english: Texts;
}

/** @returns a draft with its prefilled fields. The English of a prefilled text goes when the reader changes the text. */
export function fill(form: RequestForm, { values, english }: Draft, prefilled: Pick<Filled, 'values' | 'english'>): Filled {
	const kept = Object.entries(prefilled.english).filter(([id]) => !(id in values));
	return { form, values: { ...prefilled.values, ...values }, english: { ...Object.fromEntries(kept), ...english } };
}

/** The words of one language that a finished request is made of. */
export interface DraftWords {
	/** Whether this is the request that Microsoft reads. */
	english: boolean;
	/** By key of `content/i18n`. */
	texts: Readonly<Record<string, string>>;
	/** Questions of the triage: what each is called in the request, and its options. */
	questions: Readonly<Record<string, { short: string; options: Readonly<Record<string, string>> }>>;
}

/** Why a line needs another look: it is empty, not in its form, or not in English. */
export type Flag = 'missing' | 'invalid' | 'english';

/** A line of the finished request. */
export interface Line {
	id: string;
	label: string;
	value: string;
	/** Whether its text may have several lines, and whether it must stand letter for letter. */
	long: boolean;
	exact: boolean;
	flag?: Flag;
}

/** The finished request in one language. */
export interface Finished {
	title: string;
	sections: { id: string; title: string; lines: Line[] }[];
}

/** Questions whose answers stand in a field, or say only what kind of request this is. */
const toldElsewhere = new Set(['whose', 'kind', 'cloud', 'product', 'partner-model', 'impact']);

/** @returns the request as it is sent, in one language; `trail` are the answers in order. */
export function finish(filled: Filled, trail: readonly { question: string; option: string }[], words: DraftWords): Finished {
	const { texts } = words;
	const lines = fieldsOf(filled.form).flatMap((id) => lineOf(filled, id, words) ?? []);
	const of = (section: string) => lines.filter(({ id }) => id !== 'title' && fieldOf(id as FieldId).section === section);
	const type = { id: 'type', label: texts['request.text.type']!, value: texts[`request.form.${filled.form}`]!, long: false, exact: false };
	const checked = trail
		.filter(({ question }) => !toldElsewhere.has(question) && words.questions[question])
		.map(({ question, option }) => {
			const { short, options } = words.questions[question]!;
			return { id: question, label: short, value: options[option]!, long: false, exact: false };
		});
	const all = sections.map((id) => ({ id: id as string, lines: id === 'problem' ? [type, ...of(id)] : of(id) }));
	all.splice(3, 0, { id: 'checked', lines: checked });
	return {
		title: lines.find(({ id }) => id === 'title')!.value,
		sections: all
			.filter((section) => section.lines.length > 0)
			.map((section) => ({ ...section, title: texts[`request.section.${section.id}`]! })),
	};
}

/** The line of a field; undefined where it is empty and may be. */
function lineOf(filled: Filled, id: FieldId, words: DraftWords): Line | undefined {
	const field = fieldOf(id);
	const label = words.texts[`request.field.${id}`]!;
	const flag = flagOf(filled, id, words.english);
	const line = { id, label, long: field.kind === 'long', exact: field.exact === true, ...(flag && { flag }) };
	if (flag === 'missing') return { ...line, value: words.texts['request.text.missing']! };
	const value = valueOf(filled, id, field, words);
	if (value === '') return undefined;
	const mark = flag && words.texts[flag === 'english' ? 'request.text.noEnglish' : 'request.text.invalid'];
	return { ...line, value: mark ? `${mark} ${value}` : value };
}

function valueOf({ values, english }: Filled, id: FieldId, { kind, choices }: Field, words: DraftWords): string {
	const value = values[id]?.trim() ?? '';
	if (value === '') return '';
	if (choices) return words.texts[choiceKey(choices[0], value)] ?? '';
	if (kind === 'time') return timeText(value);
	if (kind === 'guid') return plain(value).replace(/^\{(.*)\}$/, '$1').toLowerCase(); // prettier-ignore
	if (kind === 'domain' || kind === 'number' || kind === 'email') return plain(value);
	return (words.english && english[id]?.trim()) || value;
}

/** @returns the key of a choice's word. The products have theirs already. */
export const choiceKey = (name: string, option: string): string =>
	name === 'product' ? `product.${option}` : `request.choice.${name}.${option}`;

/** Engineers search logs by UTC; the partner and the customer think in the zone they wrote. */
function timeText(value: string): string {
	const moment = readMoment(value);
	if (typeof moment === 'string') return value;
	const utc = writeMoment({ ...moment, offset: 0 });
	return moment.offset === 0 ? utc : `${utc} (${writeMoment(moment)})`;
}

/** @returns why a field needs another look; the absence of English counts only for the request in English. */
export function flagOf({ form, values, english }: Filled, id: FieldId, inEnglish: boolean): Flag | undefined {
	const given = (field: FieldId) => (values[field] ?? '').trim() !== '';
	if (!given(id)) return isMissing(form, id, given) ? 'missing' : undefined;
	const { kind, ...field } = fieldOf(id);
	if (faultOf(kind, values[id]!)) return 'invalid';
	const foreign = inEnglish && field.english && isForeign(english[id]?.trim() || values[id]!, 'en');
	return foreign ? 'english' : undefined;
}

/** Of fields of which one is enough, the first is missing while all are empty. */
function isMissing(form: RequestForm, id: FieldId, given: (id: FieldId) => boolean): boolean {
	const need = needOf(form, id);
	if (need !== 'either') return need === 'needed';
	const group = fieldsOf(form).filter((other) => needOf(form, other) === 'either');
	return group[0] === id && !group.some(given);
}
