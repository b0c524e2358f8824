import { flagOf, type Draft, type Filled } from './draft.ts';
import { fieldOf, fieldsOf, isField, needOf, type FieldId, type RequestForm } from './fields.ts';
import { isForeign } from './language.ts';
import { isMessageField, messageFieldOf } from './message-fields.ts';
import { findSecrets } from './secrets.ts';
import { say } from './show.ts';
import { faultOf, writeMoment } from './validate.ts';

/** Something in which a reader types or chooses. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Texts = Readonly<Record<string, string>>;

const controlOf = (field: Element, name = 'input'): Control => field.querySelector<Control>(`[data-${name}]`)!;
const fieldsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-field]')];
const messageFieldsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-message-field]')];

/** Shows the fields that a form has, and which of them it needs. */
export function showFields(root: HTMLElement, form: RequestForm): void {
	for (const element of fieldsIn(root)) {
		const need = needOf(form, element.dataset.field as FieldId);
		element.hidden = need === undefined;
		for (const mark of element.querySelectorAll<HTMLElement>('[data-need]')) mark.hidden = mark.dataset.need !== need;
		controlOf(element).ariaRequired = need === 'needed' ? 'true' : null;
	}
	for (const section of root.querySelectorAll<HTMLElement>('[data-section]'))
		section.hidden = !section.querySelector('[data-field]:not([hidden])');
}

/** Writes a draft into the fields. */
export function writeFields(root: HTMLElement, draft: Draft, filled: Filled, language: string): void {
	for (const element of fieldsIn(root)) {
		const id = element.dataset.field as FieldId;
		controlOf(element).value = filled.values[id] ?? '';
		const english = controlOf(element, 'english-input');
		if (english) english.value = filled.english[id] ?? '';
	}
	const chosen: Record<string, string> = { language, moment: 'now', ...draft.message };
	for (const element of messageFieldsIn(root)) controlOf(element).value = chosen[element.dataset.messageField!] ?? '';
}

/** @returns the draft with what a reader just typed into a control. */
export function readField(draft: Draft, control: Control): Draft {
	const { field = '', messageField = '' } = control.closest<HTMLElement>('.request-field')?.dataset ?? {};
	if (isMessageField(messageField)) return { ...draft, message: { ...draft.message, [messageField]: control.value } };
	if (!isField(field)) return draft;
	const part = 'englishInput' in control.dataset ? 'english' : 'values';
	return { ...draft, [part]: { ...draft[part], [field]: control.value } };
}

/** Tells at each field what is wrong, what must not leave the company, and where the English is missing. */
export function reviewFields(root: HTMLElement, { values, english }: Filled, texts: Texts): void {
	for (const element of fieldsIn(root)) {
		const id = element.dataset.field as FieldId;
		const value = values[id] ?? '';
		tellFault(element, faultOf(fieldOf(id).kind, value), texts);
		warn(element.querySelector('[data-warn]'), value, texts);
		warn(element.querySelector('[data-english-warn]'), english[id] ?? '', texts);
		const asked = element.querySelector<HTMLElement>('[data-english]');
		if (asked) asked.hidden = !isForeign(value, 'en');
	}
}

/** Shows the fields of the message's moment, and tells what is wrong with them. */
export function reviewMessage(root: HTMLElement, { message }: Draft, texts: Texts): void {
	for (const element of messageFieldsIn(root)) {
		const id = element.dataset.messageField!;
		if (!isMessageField(id)) continue;
		element.hidden = element.dataset.moment !== undefined && element.dataset.moment !== (message.moment ?? 'now');
		const { kind } = messageFieldOf(id);
		if (kind === 'time') tellFault(element, faultOf('time', message[id] ?? ''), texts);
		warn(element.querySelector('[data-warn]'), message[id] ?? '', texts);
	}
}

/** A fault is not told while its text is still being typed, but goes as soon as it is mended. */
function tellFault(element: HTMLElement, fault: string | undefined, texts: Texts): void {
	const control = controlOf(element);
	if (fault && control === document.activeElement && control.ariaInvalid !== 'true') return;
	control.ariaInvalid = fault ? 'true' : null;
	say(element.querySelector('[data-error]'), fault ? texts[`request.error.${fault}`]! : '');
}

function warn(place: HTMLElement | null, text: string, texts: Texts): void {
	const found = place ? findSecrets(text) : [];
	say(place, found.map((kind) => texts[`request.warn.${kind}`]!).join(' '));
}

/** @returns what is left to do before the request is sent, by field. */
export function checksOf(filled: Filled, labels: Texts, texts: Texts): { id: string; text: string }[] {
	return fieldsOf(filled.form).flatMap((id) => {
		const flag = flagOf(filled, id, true);
		const { kind } = fieldOf(id);
		const free = kind === 'text' || kind === 'long';
		const secret = free && findSecrets(`${filled.values[id] ?? ''}\n${filled.english[id] ?? ''}`).length > 0;
		const states = [...(flag ? [flag as string] : []), ...(secret ? ['secret'] : [])];
		const target = `request-${id}${flag === 'english' ? '-english' : ''}`;
		return states.map((state) => ({
			id: target,
			text: fillIn(texts[`request.check.${state}`]!, { field: labels[`request.field.${id}`]! }),
		}));
	});
}

/** @returns a text with its places filled in. */
export const fillIn = (text: string, values: Texts): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** @returns the present moment in the device's zone, as a time field takes it. */
export function nowText(now: Date): string {
	return writeMoment({ utc: now.getTime(), offset: -now.getTimezoneOffset(), seconds: false });
}
