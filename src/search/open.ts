import type { Panel } from './panel.ts';
import { isSearchShortcut } from './shortcut.ts';

/** What opens the dialog: its opener, and the fields on pages. */
const ways = '[data-search-open], [data-search-form]';

/** How long what searches may take to come before the reader is told of another way; in ms. */
const patience = 5_000;

/** How long an open dialog, which takes what is typed, is not shown for want of its looks; in ms. */
const longest = 200;

/**
 * Makes the dialog inside `root` open: by its opener, Ctrl/⌘ K, the fields on pages and `?q=` in the address. What
 * searches is loaded when a pointer or the focus comes near one of them.
 */
export function connectSearch(root: HTMLElement): void {
	if (root.dataset.connected) return;
	root.dataset.connected = 'true';
	const dialog = root.querySelector('dialog')!;
	const input = dialog.querySelector('input')!;
	const failed = dialog.querySelector<HTMLElement>('[data-search-failed]')!;
	let panel: Promise<Panel> | undefined;

	const load = (): Promise<Panel> => {
		panel ??= import('./panel.ts').then(({ createPanel }) => createPanel(root, dialog, input));
		panel.catch(() => (panel = undefined));
		return panel;
	};

	const show = (): void => void (dialog.style.opacity = '');

	async function open(query?: string): Promise<void> {
		if (!dialog.open) dialog.showModal();
		if (query !== undefined) input.value = query;
		input.focus();
		dialog.style.opacity = '0';
		setTimeout(show, longest);
		const late = setTimeout(() => (failed.hidden = false), patience);
		try {
			failed.hidden = true;
			const { answer } = await load();
			failed.hidden = true;
			answer();
		} catch {
			failed.hidden = false;
		}
		clearTimeout(late);
		show();
	}

	for (const event of ['pointerover', 'focusin'])
		document.addEventListener(event, ({ target }) => {
			if (target instanceof Element && target.closest(ways)) load().catch(() => {});
		});
	root.onclick = (event) => {
		const target = event.target as Element;
		if (target === dialog || target.matches('[data-search-close]')) dialog.close();
		if (!target.closest('[data-search-open]')) return;
		event.preventDefault();
		void open();
	};
	document.addEventListener('keydown', (event) => {
		if (!isSearchShortcut(event)) return;
		event.preventDefault();
		if (dialog.open) dialog.close();
		else void open();
	});
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		if (!form.matches('[data-search-form]')) return;
		event.preventDefault();
		void open(String(new FormData(form).get('q')));
	});
	const keys = root.querySelector<HTMLElement>('[data-apple]')!;
	if (/Mac|iPhone|iPad/.test(navigator.platform)) keys.textContent = keys.dataset.apple!;
	// It may have been opened before there was anything to search with.
	if (dialog.open) void open();
	const shared = new URLSearchParams(location.search).get('q')?.trim();
	if (shared) void open(shared);
}
