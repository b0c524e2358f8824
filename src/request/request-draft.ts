import { pluralForm, type Plural } from '../interface/plural.ts';
import { fromQuery, replay, toQuery } from '../triage/replay.ts';
import { emptyDraft, fill, finish, type Draft, type Filled } from './draft.ts';
import { isForm, type RequestForm } from './fields.ts';
import { checksOf, fillIn, nowText, readField, reviewFields, reviewMessage, showFields, writeFields, type Control } from './form.ts';
import { writeMessage } from './message.ts';
import type { PageData } from './page-data.ts';
import { prefill } from './prefill.ts';
import { openDraft, saveDraft } from './saved.ts';
import { offerFile, say, showChecks, showFinished } from './show.ts';
import { storedDraft, storeDraft } from './tab-storage.ts';
import { storeInAddress } from '../shell/address.ts';
import { toMarkdown, toText } from './write.ts';

/** Files larger than this are not even read. */
const mostBytes = 2_000_000;
const fileTypes: Record<string, { type: string; write: typeof toText }> = {
	md: { type: 'text/markdown', write: toMarkdown },
	txt: { type: 'text/plain', write: toText },
};

/** Connects the form of a request with its draft. The draft is the only state: everything shown is made from it and the answers. */
export function connectRequest(root: HTMLElement): void {
	if (root.dataset.ready !== undefined) return;
	root.dataset.ready = '';
	new RequestPage(root, JSON.parse(root.querySelector('[data-page]')!.textContent!) as PageData).start();
}

class RequestPage {
	private draft: Draft = emptyDraft();
	private readonly root: HTMLElement;
	private readonly data: PageData;

	constructor(root: HTMLElement, data: PageData) {
		this.root = root;
		this.data = data;
	}

	start(): void {
		const stored = storedDraft();
		if (stored) this.draft = stored;
		this.find('[data-instead]').hidden = true;
		this.find('[data-form]').hidden = false;
		this.root.oninput = ({ target }) => this.typed(target as Control);
		this.root.addEventListener('focusout', () => setTimeout(() => this.review()));
		this.root.onclick = (event) => this.clicked(event);
		this.find('[data-open]').onchange = ({ target }) => void this.open(target as HTMLInputElement);
		this.show();
		const restored = stored && [stored.values, stored.english, stored.message].some((part) => Object.keys(part).length > 0);
		if (restored) say(this.find('[data-state]'), this.data.texts['request.restored']!);
	}

	private find = (selector: string): HTMLElement => this.root.querySelector<HTMLElement>(selector)!;

	/** The answers of the address, and the outcome at which something is filed, if they lead to one. */
	private position() {
		const { tree, outcomes } = this.data;
		const { trail, at, outcome } = replay(tree, fromQuery(tree, location.search));
		const answers = Object.fromEntries(trail.map(({ question, option }) => [question, option]));
		return { trail, answers, filing: outcome && Object.hasOwn(outcomes, at) ? outcomes[at] : undefined };
	}

	/** What stands in the fields; undefined while no form is chosen. */
	private filled(): Filled | undefined {
		const { answers, filing } = this.position();
		const form = filing?.form ?? this.draft.form;
		return form && fill(form, this.draft, prefill(form, answers, this.data.tree, this.data.desk));
	}

	/** Shows everything anew: at the start, and when the form or the whole draft has changed. */
	private show(): void {
		const { filing } = this.position();
		const filled = this.filled();
		this.find('[data-from]').hidden = !filing;
		this.find('[data-from] b').textContent = filing ? fillIn(this.data.texts['request.from']!, { outcome: filing.title }) : '';
		this.find('[data-choose]').hidden = filing !== undefined;
		this.root.querySelector<HTMLSelectElement>('#request-form')!.value = filled?.form ?? '';
		for (const link of this.root.querySelectorAll<HTMLAnchorElement>('a[data-change]')) link.search = location.search;
		this.find('[data-body]').hidden = !filled;
		if (!filled) return;
		showFields(this.root, filled.form);
		writeFields(this.root, this.draft, filled, this.data.locale);
		this.review();
	}

	/** Shows what follows from the fields. */
	private review(): void {
		const filled = this.filled();
		if (!filled) return;
		const { texts, columns, locale } = this.data;
		const own = columns.find((column) => column.locale === locale)!;
		reviewFields(this.root, filled, texts);
		reviewMessage(this.root, this.draft, texts);
		showChecks(this.find('[data-check]'), checksOf(filled, own.words.texts, texts), texts['request.check.done']!);
		for (const { locale: key, words } of columns) {
			showFinished(this.find(`[data-column="${key}"] [data-text]`), finish(filled, this.position().trail, words));
		}
		this.showMessage(filled);
	}

	private showMessage(filled: Filled): void {
		const { language = this.data.locale } = this.draft.message;
		const words = this.data.messages.find(({ locale }) => locale === language)!;
		const { text, blanks, foreign } = writeMessage(this.draft, filled, words, this.data.hours);
		const place = this.find('[data-message-text]');
		place.lang = words.tag;
		place.textContent = text;
		const left = this.find('[data-message-blanks]');
		const { lang } = document.documentElement;
		const form = pluralForm(JSON.parse(left.dataset.forms!) as Plural, blanks, lang);
		say(left, blanks > 0 ? form.replace('{n}', blanks.toLocaleString(lang)) : '');
		say(this.find('[data-message-foreign]'), foreign ? this.data.texts['message.foreign']! : '');
	}

	private typed(control: Control): void {
		if (control.id === 'request-form') {
			this.keep({ ...this.draft, form: isForm(control.value) ? control.value : undefined });
			return this.show();
		}
		if (control.type === 'file') return;
		this.keep(readField(this.draft, control));
		this.review();
	}

	private keep(draft: Draft): void {
		this.draft = draft;
		storeDraft(this.whole());
	}

	/** The draft with the form and the answers of the address, as it is stored and saved. */
	private whole(): Draft {
		const { answers, filing } = this.position();
		return { ...this.draft, form: filing?.form ?? this.draft.form, answers };
	}

	private clicked(event: MouseEvent): void {
		const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, [data-check] a') : null;
		if (!target) return;
		if (target.matches('a')) {
			// The place stands in the page; the address is not to change.
			event.preventDefault();
			this.find(target.getAttribute('href')!).focus();
		} else if ('now' in target.dataset) this.setNow(target);
		else if ('print' in target.dataset) print();
		else if ('save' in target.dataset) this.save();
		else if ('clear' in target.dataset) this.clear();
		else if ('copyMessage' in target.dataset) void this.copy(target, this.find('[data-message-text]').textContent!);
		else if ('copy' in target.dataset) void this.copy(target, this.written(target, toText));
		else if (target.dataset.download) this.download(target, target.dataset.download);
	}

	private setNow(button: HTMLElement): void {
		const control = button.closest('.request-field')!.querySelector<HTMLInputElement>('[data-input]')!;
		control.value = nowText(new Date());
		this.typed(control);
	}

	private written(button: HTMLElement, write: typeof toText): string {
		const key = button.closest<HTMLElement>('[data-column]')!.dataset.column;
		const { words, colon } = this.data.columns.find(({ locale }) => locale === key)!;
		return write(finish(this.filled()!, this.position().trail, words), colon);
	}

	private async copy(button: HTMLElement, text: string): Promise<void> {
		const status = button.parentElement!.querySelector<HTMLElement>('[data-said]');
		try {
			await navigator.clipboard.writeText(text);
			say(status, this.data.texts['request.copied']!);
		} catch {
			say(status, this.data.texts['request.notCopied']!);
		}
	}

	private download(button: HTMLElement, extension: string): void {
		const { type, write } = fileTypes[extension]!;
		const key = button.closest<HTMLElement>('[data-column]')!.dataset.column!;
		offerFile(`${this.name(this.filled()!.form)}.${key}.${extension}`, type, this.written(button, write));
	}

	private save(): void {
		const filled = this.filled();
		const { trail } = this.position();
		const texts = filled ? this.data.columns.map(({ locale, words, colon }) => [locale, toText(finish(filled, trail, words), colon)]) : [];
		offerFile(
			`${this.name(filled?.form)}.json`,
			'application/json',
			saveDraft(this.whole(), Object.fromEntries(texts) as Record<string, string>),
		);
	}

	/** Nothing typed gets into a file's name: only the kind of request and the day. */
	private name = (form: RequestForm | undefined): string =>
		['request', form, new Date().toISOString().slice(0, 10)].filter(Boolean).join('-');

	private async open(input: HTMLInputElement): Promise<void> {
		const file = input.files?.[0];
		if (!file) return;
		const { draft, fault, at } = { at: '', ...openDraft(file.size > mostBytes ? ' '.repeat(mostBytes) : await file.text()) };
		input.value = '';
		const status = this.find('.request-file [data-said]');
		if (!draft) return say(status, fillIn(this.data.texts[`request.openFault.${fault}`]!, { at: at.slice(0, 80) }));
		storeInAddress(new URL(location.pathname + toQuery(draft.answers), location.href));
		this.keep(draft);
		this.show();
		say(status, this.data.texts['request.opened']!);
	}

	private clear(): void {
		this.draft = emptyDraft();
		storeDraft(undefined);
		this.show();
		say(this.find('[data-state]'), '');
		say(this.find('.request-file [data-said]'), this.data.texts['request.cleared']!);
	}
}
