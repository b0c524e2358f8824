import type { Locale } from '../locales.ts';
import type { Draft, Filled } from './draft.ts';
import type { RequestForm } from './fields.ts';
import { isForeign } from './language.ts';
import { readMoment, writeOffset, type Moment } from './validate.ts';

/** The words of the language of the message. */
export interface MessageWords {
	locale: Locale;
	tag: string;
	/** Sentences, by what stands in `messageTexts`. */
	texts: Readonly<Record<string, string>>;
	desk: { name: string; hours: string };
}

/** The message to the customer. */
export interface Message {
	text: string;
	/** How many places stand in brackets, still to be filled in. */
	blanks: number;
	/** Whether something typed is plainly in another language than the message. */
	foreign: boolean;
}

/** What the message can say; what is not known is left as a blank. */
type Known = Record<string, string | undefined>;

/** Requests about something that failed: they have a severity, and a service to try again. */
const technical: ReadonlySet<RequestForm> = new Set(['azure', 'microsoft-365', 'incident']);
/** Which blank stands for what is not known, where it is not a time. */
const blanks: Readonly<Record<string, string>> = {
	what: 'what',
	number: 'number',
	severity: 'severity',
	who: 'who',
	try: 'try',
	ticket: 'ticket',
	result: 'result',
};

/** @returns the message of a draft; `hours` are those of the initial response by severity, which hold for support in English. */
export function writeMessage(draft: Draft, filled: Filled, words: MessageWords, hours: Readonly<Record<string, number>>): Message {
	const known = knownOf(draft, filled, words, hours);
	const paragraphs = draft.message.moment === 'solved' ? solvedParts(known, filled.form) : nowParts(known, filled.form);
	let open = 0;
	const sentence = (key: string): string =>
		words.texts[key]!.replace(/\{(\w+)\}/g, (_whole, name: string) => {
			if (known[name] === undefined) open += 1;
			return known[name] ?? words.texts[`blank.${blanks[name] ?? 'time'}`]!;
		});
	const space = isDense(words.tag) ? '' : ' ';
	const body = paragraphs.map((keys) => keys.map(sentence).join(space));
	const { what, workaround, who, cause, try: action } = draft.message;
	return {
		text: `${[words.texts.greeting!, ...body, signature(draft, filled, words)].join('\n\n')}\n`,
		blanks: open,
		foreign: [what, workaround, who, cause, action].some((text) => text !== undefined && isForeign(text, words.locale)),
	};
}

function nowParts(known: Known, form: RequestForm): string[][] {
	const failed = technical.has(form);
	return [
		[failed && known.start ? 'receivedSince' : 'received'],
		[failed ? 'filed' : 'filedPlain', ...(form === 'incident' && known.incident ? ['incident'] : []), known.due ? 'due' : 'noDue'],
		...(failed ? [[known.workaround ? 'workaround' : 'noWorkaround']] : []),
		['next'],
	];
}

function solvedParts(known: Known, form: RequestForm): string[][] {
	if (!technical.has(form))
		return [
			['settled', 'result'],
			['object', 'closePlain'],
		];
	return [['solved', 'lasted'], [known.cause ? 'cause' : 'noCause'], ['try', 'close']];
}

function knownOf(draft: Draft, { values, form }: Filled, words: MessageWords, hours: Readonly<Record<string, number>>): Known {
	const { message } = draft;
	const said = (text: string | undefined): string | undefined => text?.trim() || undefined;
	const at = (text: string | undefined): string | undefined => {
		const moment = momentOf(text);
		return moment && writeLocal(moment, words.tag);
	};
	return {
		what: said(message.what) ?? whatOf(draft, values.title, words.locale),
		start: at(values.start),
		filed: at(message.filed),
		number: said(message.number),
		severity: said(values.severity),
		incident: said(values.incident),
		due: technical.has(form) && message.support === 'english' ? dueOf(message.filed, hours[values.severity ?? ''], words.tag) : undefined,
		workaround: said(message.workaround),
		next: at(message.next),
		solved: at(message.solved),
		who: said(message.who),
		cause: said(message.cause),
		result: said(message.cause),
		try: said(message.try),
		reply: at(message.reply),
		ticket: said(values.ticket),
	};
}

/** The title of the request, where one stands in the language of the message. */
function whatOf({ english }: Draft, title: string | undefined, locale: Locale): string | undefined {
	const titles = locale === 'en' ? [english.title, title] : [title];
	const text = titles.find((one) => one?.trim())?.trim();
	return text && !isForeign(text, locale) && isOwn(text, locale) ? text : undefined;
}

/** A text in Latin letters alone is English: to a reader of another script it says nothing. */
const isOwn = (text: string, locale: Locale): boolean => locale === 'en' || isForeign(text, 'en');

function momentOf(text: string | undefined): Moment | undefined {
	const moment = text ? readMoment(text) : undefined;
	return typeof moment === 'object' ? moment : undefined;
}

function dueOf(filed: string | undefined, hours: number | undefined, tag: string): string | undefined {
	const moment = momentOf(filed);
	return moment && hours !== undefined ? writeLocal({ ...moment, utc: moment.utc + hours * 3_600_000 }, tag) : undefined;
}

/** A moment as a reader of the language writes it, in the zone in which it was typed. */
function writeLocal({ utc, offset }: Moment, tag: string): string {
	const format = (style: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(utc + offset * 60_000);
	const date = format({ year: 'numeric', month: 'long', day: 'numeric' });
	const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const zone = offset === 0 ? 'UTC' : `UTC${writeOffset(offset)}`;
	return `${date}${isDense(tag) ? ' ' : ', '}${time} (${zone})`;
}

/** Whether a language is written without spaces between its words and sentences. */
const isDense = (tag: string): boolean => /^(zh|ja)/.test(tag);

/** The desk's own name in the language of the message, unless the reader wrote another. */
function signature({ values, english }: Draft, filled: Filled, { locale, texts, desk }: MessageWords): string {
	const name = (locale === 'en' && english['contact-name']) || values['contact-name'] || desk.name;
	const { 'contact-email': email, 'contact-phone': phone } = filled.values;
	return [name, [email, phone].filter(Boolean).join(' · '), texts.hours!.replace('{hours}', () => desk.hours)].filter(Boolean).join('\n');
}
