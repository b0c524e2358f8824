import { pluralForm, type Plural } from '../interface/words.ts';
import { excerptPieces } from './excerpt.ts';
import { searchFullText, type SearchResult } from './full-text.ts';

const pause = 120;

/** Makes the dialog inside `root` answer: its opener, Ctrl/⌘ K, the fields on pages, and `?q=` in the address open it. */
export function connectSearch(root: HTMLElement): void {
	const dialog = root.querySelector('dialog')!;
	const input = dialog.querySelector('input')!;
	const counts = JSON.parse(root.dataset.counts!) as Plural;
	const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-search-${name}]`)!;
	let asked = 0;

	const open = (query?: string): void => {
		if (!dialog.open) dialog.showModal();
		if (query !== undefined) input.value = query;
		input.focus();
		void answer();
	};

	const answer = async (): Promise<void> => {
		const turn = (asked += 1);
		const query = input.value.trim();
		if (query === '') return show([], false);
		try {
			const results = await searchFullText(root.dataset.bundle!, query);
			if (turn === asked) show(results, true);
		} catch {
			if (turn === asked) fail();
		}
	};

	const show = (results: SearchResult[], searched: boolean): void => {
		const { lang } = document.documentElement;
		part('results').replaceChildren(...results.map(resultItem));
		part('empty').hidden = !searched || results.length > 0;
		part('failed').hidden = true;
		part('status').textContent = searched
			? pluralForm(counts, results.length, lang).replace('{n}', results.length.toLocaleString(lang))
			: '';
	};

	const fail = (): void => {
		show([], false);
		part('failed').hidden = false;
	};

	let timer = 0;
	input.oninput = (event) => {
		if ((event as InputEvent).isComposing) return;
		clearTimeout(timer);
		timer = window.setTimeout(() => void answer(), pause);
	};
	// In a search field Escape would first clear the words; here it leaves the dialog at once.
	input.onkeydown = (event) => {
		if (event.key === 'Escape' && !event.isComposing) dialog.close();
	};
	input.addEventListener('compositionend', () => void answer());
	dialog.querySelector('form')!.onsubmit = (event) => {
		event.preventDefault();
		void answer();
	};
	dialog.onclick = (event) => {
		if (event.target === dialog) dialog.close();
	};
	part('close').onclick = () => dialog.close();
	root.querySelector<HTMLElement>('[data-search-open]')!.onclick = (event) => {
		event.preventDefault();
		open();
	};
	document.addEventListener('keydown', (event) => {
		if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
		event.preventDefault();
		if (dialog.open) dialog.close();
		else open();
	});
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		if (!form.matches('[data-search-form]')) return;
		event.preventDefault();
		open(String(new FormData(form).get('q')));
	});
	const shared = new URLSearchParams(location.search).get('q');
	if (shared) open(shared);
}

function resultItem({ url, title, excerpt }: SearchResult): HTMLLIElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = url;
	link.textContent = title;
	const text = document.createElement('p');
	text.append(...excerptPieces(excerpt).map(pieceNode));
	item.append(link, text);
	return item;
}

function pieceNode({ text, marked }: { text: string; marked: boolean }): Node {
	if (!marked) return document.createTextNode(text);
	const mark = document.createElement('mark');
	mark.textContent = text;
	return mark;
}
