import styles from './panel.css?url&no-inline';
import { pluralForm, type Plural } from '../interface/plural.ts';
import { createChoice } from './choice.ts';
import { create, link } from './elements.ts';
import { createFinder, type Found } from './finder.ts';
import { createKindFilter } from './kinds.ts';
import { load } from './load.ts';
import type { SearchPayload } from './payload.ts';
import { createRecent } from './recent.ts';
import { optionOf } from './option.ts';

/** The dialog, ready to answer. */
export interface Panel {
	/** Answers what stands in the field. */
	answer(): void;
}

/** Silence after the last key before the number of results is said, so that nobody hears one for each letter; in ms. */
const silence = 700;
/** Pause before more is loaded than the first answers; in ms. */
const pause = 180;

/** @throws when the answers cannot be loaded */
export async function createPanel(root: HTMLElement, dialog: HTMLDialogElement, input: HTMLInputElement): Promise<Panel> {
	const { lang } = document.documentElement;
	const { answers, base } = root.dataset as Record<string, string>;
	const [payload] = await Promise.all([load<SearchPayload>(answers!), styled(dialog)]);
	const word = (key: string) => payload.words[key] as string;
	const counted = (key: string, n: number) => pluralForm(payload.words[key] as Plural, n, lang).replace('{n}', n.toLocaleString(lang));
	const finder = await createFinder(payload, load);
	const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-search-${name}]`)!;
	const list = part('results');
	const choice = createChoice(input, list);
	const kinds = createKindFilter(word, (kind) => {
		show(found, kind);
		choice.first();
	});
	const recent = createRecent(word, (query) => {
		input.value = query;
		input.focus();
		answer();
	});
	const empty = emptyPart();
	const tools = toolsPart();
	list.before(kinds.element);
	list.after(recent.element, empty, tools);

	let found: Found | undefined;
	let asked = '';
	let turn = 0;

	function answer(typing = false): void {
		const query = input.value.trim();
		if (query === asked && found) return;
		asked = query;
		turn += 1;
		clearTimers();
		if (query === '') return rest();
		found = finder.find(query, typing);
		// A list that is still to grow is not yet called empty.
		list.setAttribute('aria-busy', String(!found.complete));
		if (found.records.length > 0 || found.complete) show(found, kinds.reset());
		if (!found.complete) later(pause, () => void more(query, typing, turn));
		later(silence, () => settle(query));
	}

	async function more(query: string, typing: boolean, own: number): Promise<void> {
		const complete = await finder.findMore(query, typing);
		if (own !== turn) return;
		found = complete;
		show(found, kinds.chosen());
		list.setAttribute('aria-busy', 'false');
		say();
	}

	function rest(): void {
		found = undefined;
		list.replaceChildren();
		for (const element of [kinds.element, empty, tools, part('failed')]) element.hidden = true;
		part('status').textContent = '';
		recent.show();
		choice.clear();
		share('');
	}

	function show(now: Found | undefined, kind: string): void {
		if (!now) return;
		const option = (record: Parameters<typeof optionOf>[0]) => optionOf(record, now.terms, base!, word, () => recent.add(asked));
		list.replaceChildren(
			...now.records.filter((record) => kind === '' || record.kind === kind).map(option),
			...now.others.map(({ lang: other, label, records }) =>
				create('div', { role: 'group', 'aria-label': label, lang: other }, [
					create('p', { role: 'presentation', class: 'search-language' }, [label]),
					...records.map(option),
				]),
			),
		);
		kinds.show(now.records);
		recent.element.hidden = true;
		const nothing = now.records.length === 0 && now.others.length === 0 && now.complete;
		empty.hidden = !nothing || now.failed;
		part('failed').hidden = !nothing || !now.failed;
		empty.querySelector('ul')!.replaceChildren(...now.nearest.map(({ url, title }) => create('li', {}, [link(url, title)])));
		tools.hidden = list.childElementCount === 0;
		choice.first();
	}

	function say(): void {
		const { records = [], others = [] } = found ?? {};
		const abroad = others.reduce((sum, other) => sum + other.records.length, 0);
		const text = abroad > 0 ? counted('othersCount', abroad) : records.length > 0 ? counted('count', records.length) : word('empty');
		if (asked !== '' && found?.complete !== false) part('status').textContent = part('failed').hidden ? text : '';
	}

	/** What was typed is meant: it is said, and stands in the address. */
	function settle(query: string): void {
		say();
		share(query);
	}

	const timers = new Set<number>();
	const later = (after: number, run: () => void) => timers.add(window.setTimeout(run, after));
	function clearTimers(): void {
		timers.forEach((timer) => clearTimeout(timer));
		timers.clear();
	}

	function emptyPart(): HTMLElement {
		return create('div', { 'data-search-empty': '', hidden: '' }, [
			create('p', {}, [word('empty')]),
			create('p', { id: 'search-nearest' }, [word('nearest')]),
			create('ul', { 'aria-labelledby': 'search-nearest' }, []),
			create('p', {}, [link(payload.triage, word('triage'))]),
			create('p', {}, [link(payload.questions, word('allQuestions'))]),
		]);
	}

	function toolsPart(): HTMLElement {
		const button = create('button', { type: 'button' }, [word('share')]);
		button.onclick = () => {
			settle(asked);
			void navigator.clipboard.writeText(location.href).then(() => (part('status').textContent = word('shared')));
		};
		return create('div', { class: 'search-tools', hidden: '' }, [create('p', {}, [word('keys')]), button]);
	}

	input.addEventListener('input', (event) => {
		if (!(event as InputEvent).isComposing) answer(true);
	});
	input.addEventListener('compositionend', () => answer(true));
	dialog.querySelector('form')!.onsubmit = (event) => {
		event.preventDefault();
		answer();
		recent.add(asked);
		choice.open();
	};
	dialog.addEventListener('close', () => {
		clearTimers();
		share('');
		asked = '';
		found = undefined;
	});
	return { answer };
}

/** The dialog's looks come with it: a page that nobody searches from is not kept waiting for them. */
function styled(dialog: HTMLElement): Promise<void> {
	return new Promise((resolve) => {
		const sheet = create('link', { rel: 'stylesheet', href: styles }, []);
		// Without its looks the search still answers.
		sheet.onload = sheet.onerror = () => resolve();
		dialog.prepend(sheet);
	});
}

/** Keeps the query in the address while its results are open; the rest of the address is others'. */
function share(query: string): void {
	const url = new URL(location.href);
	if ((url.searchParams.get('q') ?? '') === query) return;
	if (query === '') url.searchParams.delete('q');
	else url.searchParams.set('q', query);
	history.replaceState(history.state, '', url);
}
