import type { Facts } from '../facts/schema.ts';
import type { Words } from '../interface/words.ts';
import { localeKeys, tagOf, type Locale } from '../locales.ts';
import type { Site } from '../site/schema.ts';
import type { TreeView } from '../triage/view.ts';
import type { Tree } from '../triage/tree.ts';
import { choiceKey, type DraftWords } from './draft.ts';
import { fieldIds, fieldOf, formIds, sections, type RequestForm } from './fields.ts';
import type { MessageWords } from './message.ts';
import { messageTexts } from './message-fields.ts';
import type { Desk } from './prefill.ts';
import { secretKinds } from './secrets.ts';

/** All that the script of the page needs to know: it stands in the markup as JSON. */
export interface PageData {
	locale: Locale;
	tree: Pick<Tree, 'start' | 'questions'>;
	/** Outcomes at which something is filed, with the form of the request. */
	outcomes: Record<string, { form: RequestForm; title: string }>;
	/** The hours of the initial response, by severity. */
	hours: Record<string, number>;
	desk: Desk;
	/** The finished request in English, and in the reader's language where that is another. */
	columns: { locale: Locale; words: DraftWords; colon: string }[];
	messages: MessageWords[];
	/** What the script says, in the reader's language. */
	texts: Record<string, string>;
}

/** A language of the page: its words, and the triage in it. */
export interface Speaker {
	locale: Locale;
	t: Words;
	view: TreeView;
}

/** @returns the words of a finished request in one language. */
export function draftWords({ locale, t, view }: Speaker): DraftWords {
	const choices = fieldIds.flatMap((id) => {
		const { choices } = fieldOf(id);
		return choices ? choices[1].map((option) => choiceKey(choices[0], option)) : [];
	});
	const keys = [
		...['type', 'missing', 'invalid', 'noEnglish'].map((name) => `request.text.${name}`),
		...[...sections, 'checked'].map((id) => `request.section.${id}`),
		...formIds.map((id) => `request.form.${id}`),
		...fieldIds.map((id) => `request.field.${id}`),
		...choices,
	];
	const questions = Object.entries(view.words.questions).map(([id, { short, options }]) => {
		const labels = Object.entries(options).map(([option, { label }]) => [option, label]);
		return [id, { short, options: Object.fromEntries(labels) }];
	});
	return {
		english: locale === 'en',
		texts: Object.fromEntries(keys.map((key) => [key, t(key)])),
		questions: Object.fromEntries(questions),
	};
}

/** @returns the words of the message to the customer in one language. */
export function messageWords(locale: Locale, t: Words, { desk }: Site): MessageWords {
	const texts = Object.fromEntries(messageTexts.map((name) => [name, t(`message.text.${name}`)]));
	return { locale, tag: tagOf(locale), texts, desk: { name: desk.name[locale], hours: desk.hours[locale] } };
}

/** @returns the desk as it is prefilled for readers of a language. */
export function deskOf({ desk }: Site, locale: Locale, speak: (locale: Locale) => Words): Desk {
	const names = (language: Locale): string => {
		const display = new Intl.DisplayNames(tagOf(language), { type: 'language' });
		return desk.languages.map((key) => display.of(languageOf(tagOf(key as Locale)))!).join(speak(language)('list.comma'));
	};
	const both = (of: (language: Locale) => string) => ({ own: of(locale), english: of('en') });
	return {
		name: both((language) => desk.name[language]),
		hours: both((language) => desk.hours[language]),
		languages: both(names),
		provider: desk.indirectProvider ?? '',
		email: desk.contact.email ?? '',
		phone: desk.contact.phone ?? '',
		zone: desk.timeZone,
		partnerModel: desk.partnerModel,
		supportPlan: desk.supportPlan,
	};
}

/** A language without its country; Chinese with its script, which is what an engineer must know. */
function languageOf(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	return language === 'zh' ? `${language}-${script}` : language;
}

/** @returns the hours of the initial response that the facts state, by severity. */
export function hoursOf({ clock }: Pick<Tree, 'clock'>, { facts }: Facts): Record<string, number> {
	const known = Object.entries(clock).map(([severity, id]) => [severity, facts[id]] as const);
	return Object.fromEntries(
		known.flatMap(([severity, fact]) => (fact?.kind === 'duration' && fact.unit === 'hour' ? [[severity, fact.value]] : [])),
	);
}

/** @returns the outcomes at which something is filed. */
export function filingOutcomes({ tree, words }: TreeView): PageData['outcomes'] {
	const filing = Object.entries(tree.outcomes).flatMap(([id, { form }]) =>
		form ? [[id, { form, title: words.outcomes[id]!.title }]] : [],
	);
	return Object.fromEntries(filing);
}

const spoken = [
	...['guid', 'domain', 'time', 'time-zone', 'time-unreal', 'number', 'email'].map((fault) => `request.error.${fault}`),
	...secretKinds.map((kind) => `request.warn.${kind}`),
	...['missing', 'invalid', 'english', 'secret', 'done'].map((state) => `request.check.${state}`),
	...['too-large', 'not-json', 'not-a-draft', 'version', 'form', 'part'].map((fault) => `request.openFault.${fault}`),
	...['copied', 'notCopied', 'opened', 'cleared', 'restored', 'from'].map((name) => `request.${name}`),
	'message.foreign',
];

/** @returns what the script of the page says. */
export const spokenTexts = (t: Words): Record<string, string> => Object.fromEntries(spoken.map((key) => [key, t(key)]));

/** Languages of the finished request: English, and the reader's where that is another. */
export const columnLocales = (locale: Locale): Locale[] => localeKeys.filter((key) => key === 'en' || key === locale);
