import { emptyDraft, type Draft } from './draft.ts';
import { fieldOf, isField, isForm } from './fields.ts';
import { isMessageField, messageFieldOf } from './message-fields.ts';

const kind = 'service-request-draft';
const version = 1;
/** Longer than any draft that a person writes. */
const mostCharacters = 500_000;

/** Why a file cannot be opened; the words have a message for each. */
export type OpenFault = 'too-large' | 'not-json' | 'not-a-draft' | 'version' | 'form' | 'part';

/** @returns a draft as a file; `texts` are the finished requests by language, for those who read the file and do not open it. */
export function saveDraft(draft: Draft, texts: Readonly<Record<string, string>> = {}): string {
	return `${JSON.stringify({ kind, version, ...draft, texts }, null, '\t')}\n`;
}

/** @returns the draft that a file holds, or what is wrong with the file and where. Never throws. */
export function openDraft(text: string): { draft: Draft; fault?: undefined } | { draft?: undefined; fault: OpenFault; at: string } {
	if (text.length > mostCharacters) return { fault: 'too-large', at: '' };
	const file = parsed(text);
	if (file === undefined) return { fault: 'not-json', at: '' };
	if (!isRecord(file) || file.kind !== kind) return { fault: 'not-a-draft', at: '' };
	if (file.version !== version) return { fault: 'version', at: String(file.version) };
	if (file.form !== undefined && (typeof file.form !== 'string' || !isForm(file.form))) return { fault: 'form', at: String(file.form) };
	const wrong = wrongPart(file);
	if (wrong !== undefined) return { fault: 'part', at: wrong };
	const { answers, values, english, message } = file as unknown as Draft;
	return { draft: { ...emptyDraft(file.form), ...copies({ answers, values, english, message }) } };
}

/** New objects of known keys: nothing of the file's own shape goes on. */
const copies = <T extends Record<string, object>>(parts: T): T =>
	Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { ...part }])) as T;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const id = /^[a-z][a-z0-9-]{0,63}$/;
const parts: Record<string, (key: string, value: string) => boolean> = {
	answers: (key, value) => id.test(key) && id.test(value),
	values: (key, value) => isField(key) && isChoice(fieldOf(key).choices?.[1], value),
	english: (key) => isField(key),
	message: (key, value) => isMessageField(key) && isChoice(messageFieldOf(key).choices, value),
	texts: () => true,
};
const isChoice = (options: readonly string[] | undefined, value: string): boolean => value === '' || !options || options.includes(value);

/** The first part of a file that is not as it should be, by its name: `values.title`. */
function wrongPart(file: Record<string, unknown>): string | undefined {
	const surplus = Object.keys(file).find((key) => !['kind', 'version', 'form', ...Object.keys(parts)].includes(key));
	if (surplus !== undefined) return surplus;
	for (const [name, fits] of Object.entries(parts)) {
		const part = file[name];
		if (part === undefined && name === 'texts') continue;
		if (!isRecord(part)) return name;
		const wrong = Object.entries(part).find(([key, value]) => typeof value !== 'string' || !fits(key, value));
		if (wrong) return `${name}.${wrong[0]}`;
	}
	return undefined;
}
