import styles from './panel.css?url&no-inline';
import { bringSheet } from '../shell/sheet.ts';
import { made } from './elements.ts';
import { fieldOf } from './field.ts';
import type { Panel } from './panel.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What opens the dialog: its opener, and the fields on pages. */
const ways = '[data-search-open], [data-search-form]';
/** How long an open dialog, which takes what is typed, is not shown for want of its looks; in ms. */
const longest = 200;

/**
 * Makes the dialog of `root` open: by its opener, Ctrl/⌘ K, the fields on pages and `?q=` in the address. What
 * searches is loaded when a pointer or the focus comes near one of them.
 */
export function connectSearch(root: HTMLElement): void {
	if (root.dataset.connected) return;
	root.dataset.connected = 'true';
	const opener = root.querySelector<HTMLAnchorElement>('[data-search-open]')!;
	const dialog = made(fieldOf(JSON.parse(root.dataset.words!) as string[], opener.href)) as HTMLDialogElement;
	const input = dialog.querySelector('input')!;
	const failed = dialog.querySelector<HTMLElement>('[data-search-failed]')!;
	let styled: Promise<void> | undefined;
	let panel: Promise<Panel> | undefined;

	const prepare = (): Promise<void> => {
		if (!dialog.isConnected) root.append(dialog);
		return (styled ??= bringSheet(styles));
	};
	const load = (): Promise<Panel> => {
		panel ??= Promise.all([import('./panel.ts'), prepare()]).then(([{ createPanel }]) => createPanel(root, dialog, input));
		panel.catch(() => (panel = undefined));
		return panel;
	};

	async function open(query?: string): Promise<void> {
		const looks = prepare();
		if (!dialog.open) dialog.showModal();
		if (query !== undefined) input.value = query;
		input.focus();
		dialog.style.opacity = '0';
		void Promise.race([looks, pause(longest)]).then(() => (dialog.style.opacity = ''));
		try {
			failed.hidden = true;
			(await load()).answer();
		} catch {
			failed.hidden = false;
		}
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
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
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
	const shared = new URLSearchParams(location.search).get('q')?.trim();
	if (shared) void open(shared);
}
