/** A field that only the message to the customer has. */
export interface MessageField {
	readonly kind: 'text' | 'time' | 'choice';
	readonly choices?: readonly string[];
	/** The moment of which it speaks; both where it is left out. */
	readonly moment?: 'now' | 'solved';
}

/** The fields of the message to the customer, in order. */
const fields = {
	language: { kind: 'choice', choices: ['en', 'zh-tw', 'ru-ru', 'ja-jp'] },
	moment: { kind: 'choice', choices: ['now', 'solved'] },
	what: { kind: 'text' },
	filed: { kind: 'time', moment: 'now' },
	number: { kind: 'text', moment: 'now' },
	support: { kind: 'choice', choices: ['english', 'other'], moment: 'now' },
	workaround: { kind: 'text', moment: 'now' },
	next: { kind: 'time', moment: 'now' },
	solved: { kind: 'time', moment: 'solved' },
	who: { kind: 'text', moment: 'solved' },
	cause: { kind: 'text', moment: 'solved' },
	try: { kind: 'text', moment: 'solved' },
	reply: { kind: 'time', moment: 'solved' },
} as const satisfies Record<string, MessageField>;

export type MessageFieldId = keyof typeof fields;
export const messageFieldIds = Object.keys(fields) as MessageFieldId[];

/** @returns whether a text names a field of the message. */
export const isMessageField = (text: string): text is MessageFieldId => Object.hasOwn(fields, text);
/** @returns the definition of a field of the message. */
export const messageFieldOf = (id: MessageFieldId): MessageField => fields[id];

/** Sentences and blanks of the message: how their keys in `content/i18n` end, after `message.text.`. */
export const messageTexts = [
	...['greeting', 'received', 'receivedSince', 'filed', 'filedPlain', 'incident', 'due', 'noDue', 'workaround', 'noWorkaround', 'next'],
	...['solved', 'lasted', 'cause', 'noCause', 'try', 'close', 'settled', 'result', 'object', 'closePlain', 'hours'],
	...['what', 'time', 'number', 'severity', 'who', 'try', 'ticket', 'result'].map((blank) => `blank.${blank}`),
];
