import { isViewShortcut } from '../bilingual/shortcut.ts';
import { isSearchShortcut } from '../search/shortcut.ts';
import { cannotWait } from './at-once.ts';

const choices = ['input', 'change'];
/** What controls are told of when they come: the last of each kind, of choices the last of each field. */
const told = ['pointerover', 'focusin', 'keydown', ...choices];
/** What else brings them. */
const signs = ['pointermove', 'click', 'submit', 'scroll'];
/** Where the browser alone would do something else than controls. */
const held: Record<string, string> = { click: '[data-search-open], [data-search-close], a[data-locale]', submit: '[role=search]' };
/** How long the browser is held, in ms. */
const longest = 3_000;
/** How long a dialog is not shown for want of its looks, in ms. */
const bare = 200;
/** How long a failure is followed by no new attempt, unless somebody waits; in ms. */
const pause = 1_000;

/**
 * What every page loads: controls come with the first sign of a hand, or at once where the page cannot be right without. What
 * is done until then they do; the dialog of the search opens without them, to take what is typed.
 */
export function startPage(): void {
	const dialog = document.querySelector<HTMLDialogElement>('site-search dialog');
	if (!dialog) return;
	const failed = dialog.querySelector<HTMLElement>('[data-search-failed]')!;
	const connected = new AbortController();
	const kept = new Map<unknown, Event>();
	let coming = false;
	let failedAt = -pause;
	let timer = 0;

	function come(): void {
		coming = true;
		void import('./controls.ts').then(connect, fail);
	}
	function connect({ connectControls }: typeof import('./controls.ts')): void {
		clearTimeout(timer);
		connected.abort();
		connectControls([...kept.values()]);
	}
	function fail(): void {
		coming = false;
		failedAt = performance.now();
		letGo();
	}
	/** The browser does what it can without controls. */
	function letGo(): void {
		failed.hidden = false;
		for (const type in held) {
			const target = (kept.get(type)?.target as Element | undefined)?.closest<HTMLAnchorElement | HTMLFormElement>('a, [action]');
			kept.delete(type);
			if (target instanceof HTMLFormElement) target.submit();
			else if (target) location.href = target.href;
		}
	}
	function turnDialog(): void {
		if (dialog!.open) return dialog!.close();
		failed.hidden = true;
		dialog!.showModal();
		dialog!.animate({ opacity: [0, 0] }, bare);
	}
	function sense(event: Event): void {
		const { type, target } = event;
		const key = type === 'keydown' && (event as KeyboardEvent);
		const part = held[type] && (target as Element).closest?.<HTMLElement>(held[type]);
		const turns = key ? isSearchShortcut(key) : type === 'click' && part && !part.dataset.locale;
		const view = key && isViewShortcut(key);
		const waits = turns || part || view;
		if (turns) turnDialog();
		else if (waits || told.includes(type)) kept.set(choices.includes(type) ? target : view || type, event);
		if (waits) {
			event.preventDefault();
			clearTimeout(timer);
			timer = window.setTimeout(letGo, longest);
		}
		// Without any hand a pointer is over something, or even moves in the corner.
		if (!coming && (waits || ((event as PointerEvent).clientX !== 0 && event.timeStamp - failedAt > pause))) come();
	}

	for (const part of document.querySelectorAll<HTMLElement>('scheme-choice, faq-filter form')) part.hidden = false;
	for (const sign of [...told, ...signs]) addEventListener(sign, sense, { capture: true, signal: connected.signal });
	if (cannotWait()) come();
}
