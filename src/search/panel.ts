import styles from './panel.css?url&no-inline';
import { pluralForm } from '../interface/plural.ts';
import { bringSheet } from '../shell/sheet.ts';
import { storeInAddress } from '../shell/address.ts';
import { createChoice } from './choice.ts';
import { made, type Markup } from './elements.ts';
import { createFinder, type Found } from './finder.ts';
import { load, loadAnswers } from './load.ts';
import { optionOf } from './option.ts';
import { forgetQueries, keepQuery, recentQueries } from './recent.ts';
import type { SearchRecord } from './record.ts';

/** The dialog, ready to answer. */
export interface Panel {
	/** Answers what stands in the field. */
	answer(): void;
}

type Six = [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];

/** Silence after the last key before the number of results is said, so that nobody hears one for each letter; in ms. */
const silence = 700;
/** Pause before more is loaded than the first answers; in ms. */
const pause = 180;
/** Results that a window shows at most before it is scrolled: the others are made once these are painted. */
const screenful = 6;

/** @throws when the answers cannot be loaded */
export async function createPanel(root: HTMLElement, dialog: HTMLDialogElement, input: HTMLInputElement): Promise<Panel> {
	const { lang } = document.documentElement;
	const { answers, base = '' } = root.dataset;
	const [{ words, parts, ...payload }] = await Promise.all([loadAnswers(answers!), bringSheet(styles)]);
	const finder = await createFinder(payload, load);
	const part = (name: string) => dialog.querySelector<HTMLElement>(`.search-${name}, [data-search-${name}]`)!;
	part('failed').before(...parts.map(made));
	const list = part('results');
	const [status, failed, kinds, recent, empty, tools] = ['status', 'failed', 'kinds', 'recent', 'empty', 'tools'].map(part) as Six;
	const radios = [...kinds.querySelectorAll('input')];
	const choice = createChoice(input, list);

	// To load what writes numbers would cost a phone more than the answer; those that are likely stand ready.
	const number = (n: number): string => words.numbers[n] ?? n.toLocaleString(lang);

	let asked = '';
	let found: Found | undefined;
	let timers: number[] = [];

	function answer(typing = false): void {
		const query = input.value.trim();
		if (query === asked && found) return;
		asked = query;
		timers.forEach(clearTimeout);
		radios[0]!.checked = true;
		if (query === '') return rest();
		const now = (found = finder.find(query, typing));
		// A list that is still to grow is not yet called empty.
		list.setAttribute('aria-busy', String(!now.complete));
		if (now.records.length > 0 || now.complete) show(false);
		timers = [window.setTimeout(settle, silence)];
		if (!now.complete) timers.push(window.setTimeout(() => void more(now, typing), pause));
	}

	async function more(now: Found, typing: boolean): Promise<void> {
		const complete = await finder.findMore(asked, typing);
		if (found !== now) return;
		found = complete;
		show(true);
		list.setAttribute('aria-busy', 'false');
		say();
	}

	/** What is there before anything is asked. */
	function rest(): void {
		found = undefined;
		list.replaceChildren();
		for (const element of [kinds, empty, tools, failed]) element.hidden = true;
		status.textContent = '';
		const queries = recentQueries().map((query) => made(['li', {}, ['button', { type: 'button' }, query]]));
		recent.querySelector('ul')!.replaceChildren(...queries);
		recent.hidden = queries.length === 0;
		choice.renew(false);
		share('');
	}

	function show(keep: boolean): void {
		const { records, others, terms, nearest, complete, failed: missed } = found!;
		const ofKind = (kind: string) => records.filter((record) => !kind || record.kind === kind);
		const option = (record: SearchRecord) => optionOf(record, terms, base, words[record.kind]);
		const groups = others
			.filter((other) => other.records.length > 0)
			.map((other): Markup => [
				'div',
				{ role: 'group', 'aria-label': other.label, lang: other.lang },
				['p', { role: 'presentation', class: 'search-language' }, other.label],
				...other.records.map(option),
			]);
		const chosen = ofKind(radios.find(({ checked }) => checked)!.value);
		// What may be chosen already is not taken away, even for a moment.
		const later = keep ? [] : chosen.splice(screenful);
		list.replaceChildren(...[...chosen.map(option), ...groups].map(made));
		for (const { value, checked, parentElement: label } of radios) {
			const count = ofKind(value).length;
			label!.lastElementChild!.textContent = number(count);
			label!.hidden = count === 0 && !checked;
		}
		const first = list.firstChild;
		const some = first !== null || !complete;
		kinds.hidden = records.length < 2;
		recent.hidden = true;
		empty.hidden = some || missed;
		failed.hidden = some || !missed;
		empty.querySelector('ul')!.replaceChildren(...nearest.map(({ url, title }) => made(['li', {}, ['a', { href: base + url }, title]])));
		tools.hidden = !first;
		choice.renew(keep);
		requestAnimationFrame(() =>
			setTimeout(() => {
				if (later.length === 0 || list.firstChild !== first) return;
				list.append(...later.map(option).map(made));
				choice.renew(true);
			}),
		);
	}

	function say(): void {
		if (!found?.complete) return;
		const abroad = found.others.reduce((sum, { records }) => sum + records.length, 0);
		const n = found.records.length || abroad;
		const text = pluralForm(words[n === 0 ? 'empty' : n === abroad ? 'othersCount' : 'count'], n, lang);
		status.textContent = failed.hidden ? text.replace('{n}', number(n)) : '';
	}

	/** What was typed is meant: it is said, and stands in the address. */
	function settle(): void {
		say();
		share(asked);
	}

	input.addEventListener('input', (event) => {
		if (!(event as InputEvent).isComposing) answer(true);
	});
	input.addEventListener('compositionend', () => answer(true));
	kinds.onchange = () => show(false);
	list.onclick = () => keepQuery(asked);
	recent.onclick = ({ target }) => {
		const button = (target as Element).closest('button');
		if (!button) return;
		if (button.matches('[data-search-forget]')) forgetQueries();
		else input.value = button.textContent;
		input.focus();
		answer();
	};
	part('share').onclick = async () => {
		settle();
		try {
			await navigator.clipboard.writeText(location.href);
			status.textContent = words.shared;
		} catch {
			status.textContent = location.href;
		}
	};
	dialog.querySelector('form')!.onsubmit = (event) => {
		event.preventDefault();
		answer();
		keepQuery(asked);
		choice.open();
	};
	dialog.addEventListener('close', () => {
		timers.forEach(clearTimeout);
		share('');
		found = undefined;
	});
	return { answer };
}

/** Keeps the query in the address while its results are open; the rest of the address is others'. */
function share(query: string): void {
	const url = new URL(location.href);
	const { searchParams } = url;
	if ((searchParams.get('q') ?? '') === query) return;
	if (query === '') searchParams.delete('q');
	else searchParams.set('q', query);
	storeInAddress(url);
}
