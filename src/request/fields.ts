import type { requestForms } from '../triage/schema.ts';

/** What a request is about: decides which of the fields it has. */
export type RequestForm = (typeof requestForms)[number];
/** What stands in a field: decides how it is checked and shown. */
export type FieldKind = 'text' | 'long' | 'guid' | 'domain' | 'time' | 'choice' | 'number' | 'email' | 'phone';

/** The parts of a request, in order; between `proof` and `contact` stand the answers of the triage. */
export const sections = ['problem', 'place', 'proof', 'contact'] as const;

/** A field of a request. */
export interface Field {
	readonly section: (typeof sections)[number];
	readonly kind: FieldKind;
	/** A free text that an engineer must be able to read: asks for its English where it is in another language. */
	readonly english?: true;
	/** A text that must stand letter for letter. */
	readonly exact?: true;
	/** The name of its choices in the words, and the choices. */
	readonly choices?: readonly [name: string, options: readonly string[]];
}

const prose = { english: true } as const;
const yesNo = ['answer', ['yes', 'no']] as const;

/** Every field, in the order of the request. Which a form has, `formFields` says. */
export const fields = {
	title: { section: 'problem', kind: 'text', ...prose },
	severity: { section: 'problem', kind: 'choice', choices: ['severity', ['A', 'B', 'C']] },
	impact: { section: 'problem', kind: 'long', ...prose },
	product: { section: 'problem', kind: 'choice', choices: ['product', ['azure', 'microsoft-365', 'dynamics-365']] },
	topic: { section: 'problem', kind: 'text', ...prose },
	description: { section: 'problem', kind: 'long', ...prose },
	invoice: { section: 'problem', kind: 'text', ...prose },
	amount: { section: 'problem', kind: 'text', ...prose },
	tenant: { section: 'place', kind: 'guid' },
	domain: { section: 'place', kind: 'domain' },
	cloud: { section: 'place', kind: 'choice', choices: ['cloud', ['global', 'us-government']] },
	subscription: { section: 'place', kind: 'guid' },
	resource: { section: 'place', kind: 'text', ...prose },
	'through-csp': { section: 'place', kind: 'choice', choices: yesNo },
	start: { section: 'place', kind: 'time' },
	end: { section: 'place', kind: 'time' },
	ongoing: { section: 'place', kind: 'choice', choices: ['ongoing', ['yes', 'at-times', 'no']] },
	users: { section: 'place', kind: 'number' },
	'users-total': { section: 'place', kind: 'number' },
	places: { section: 'place', kind: 'text', ...prose },
	error: { section: 'proof', kind: 'long', exact: true },
	correlation: { section: 'proof', kind: 'text', exact: true },
	'error-time': { section: 'proof', kind: 'time' },
	steps: { section: 'proof', kind: 'long', ...prose },
	incident: { section: 'proof', kind: 'text', exact: true },
	difference: { section: 'proof', kind: 'long', ...prose },
	help: { section: 'proof', kind: 'long', ...prose },
	tried: { section: 'proof', kind: 'long', ...prose },
	'customer-mail': { section: 'proof', kind: 'choice', choices: yesNo },
	earlier: { section: 'proof', kind: 'text', exact: true },
	ticket: { section: 'proof', kind: 'text', exact: true },
	'contact-name': { section: 'contact', kind: 'text', ...prose },
	'contact-email': { section: 'contact', kind: 'email' },
	'contact-phone': { section: 'contact', kind: 'phone' },
	'contact-hours': { section: 'contact', kind: 'text', ...prose },
	'time-zone': { section: 'contact', kind: 'text', exact: true },
	'contact-languages': { section: 'contact', kind: 'text', ...prose },
	'partner-model': {
		section: 'contact',
		kind: 'choice',
		choices: ['partner-model', ['direct-bill', 'indirect-provider', 'indirect-reseller']],
	},
	provider: { section: 'contact', kind: 'text', ...prose },
	'azure-plan': { section: 'contact', kind: 'choice', choices: ['azure-plan', ['cloud-solution-provider']] },
	'support-plan': {
		section: 'contact',
		kind: 'choice',
		choices: ['support-plan', ['advanced-support-for-partners', 'premier-support-for-partners', 'none']],
	},
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof fields;
export const fieldIds = Object.keys(fields) as FieldId[];

/** @returns the definition of a field. */
export const fieldOf = (id: FieldId): Field => fields[id];

/** How much a form needs a field: `either` marks fields of which one is enough. */
export type Need = 'needed' | 'either' | 'optional';

/** A form's fields: what it needs, of what one is enough, and what else it asks for. */
type Form = Record<Need, readonly FieldId[]>;

const contactNeeded = ['contact-name', 'contact-email'] as const;
const contact = [
	'contact-phone', 'contact-hours', 'time-zone', 'contact-languages', 'partner-model', 'provider', 'support-plan', 'ticket', 'earlier',
] as const; // prettier-ignore
const customer = ['tenant', 'domain'] as const;
const evidence = ['ongoing', 'users', 'users-total', 'places', 'error', 'correlation', 'error-time'] as const;
const fault = ['title', 'severity', 'impact', 'product', 'topic', 'description', 'start', 'tried', ...contactNeeded] as const;

const forms: Record<RequestForm, Form> = {
	azure: {
		needed: [...fault, 'subscription'],
		either: customer,
		optional: ['cloud', 'resource', ...evidence, 'steps', 'incident', 'difference', 'azure-plan', ...contact],
	},
	'microsoft-365': { needed: fault, either: customer, optional: ['cloud', ...evidence, 'steps', 'incident', 'difference', ...contact] },
	incident: {
		needed: ['title', 'severity', 'impact', 'product', 'topic', 'incident', 'help', 'start', ...contactNeeded],
		either: customer,
		optional: ['cloud', 'subscription', 'resource', ...evidence, 'tried', ...contact],
	},
	'partner-center': {
		needed: ['title', 'topic', 'description', 'start', 'tried', ...contactNeeded],
		either: [],
		optional: ['impact', 'ongoing', 'error', 'correlation', 'error-time', 'steps', ...contact],
	},
	billing: {
		needed: ['title', 'description', 'invoice', 'subscription', ...contactNeeded],
		either: customer,
		optional: ['amount', 'cloud', 'tried', ...contact],
	},
	fraud: {
		needed: ['title', 'description', 'start', ...contactNeeded],
		either: customer,
		optional: ['subscription', 'resource', 'cloud', 'ongoing', 'tried', ...contact],
	},
	'sla-credit': {
		needed: ['title', 'topic', 'tenant', 'through-csp', 'start', 'end', 'users', 'places', 'incident', 'tried', 'ticket', ...contactNeeded],
		either: [],
		optional: ['domain', 'description', 'users-total', 'customer-mail', ...contact],
	},
	'how-to': {
		needed: ['title', 'product', 'topic', 'description', 'tried', ...contactNeeded],
		either: customer,
		optional: ['cloud', 'subscription', 'resource', ...contact],
	},
};

/** Every form, in the order in which they are offered. */
export const formIds = Object.keys(forms) as RequestForm[];

/** @returns whether a text names a form. */
export const isForm = (text: string): text is RequestForm => Object.hasOwn(forms, text);
/** @returns whether a text names a field. */
export const isField = (text: string): text is FieldId => Object.hasOwn(fields, text);

/** @returns how much a form needs a field; undefined where it does not have it. */
export function needOf(form: RequestForm, id: FieldId): Need | undefined {
	return (['needed', 'either', 'optional'] as const).find((need) => forms[form][need].includes(id));
}

/** @returns the fields of a form, in the order of the request. */
export const fieldsOf = (form: RequestForm): FieldId[] => fieldIds.filter((id) => needOf(form, id));
