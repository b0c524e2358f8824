import { schemeKey } from './scheme.ts';
import { storedValue, storeValue } from './storage.ts';

/** Shows the choice of light or dark, remembers it, and keeps it the same wherever it stands on the page. */
export function connectSchemeChoice(root: HTMLElement): void {
	root.hidden = false;
	const select = root.querySelector('select')!;
	select.value = storedValue(schemeKey) ?? 'auto';
	select.onchange = () => {
		storeValue(schemeKey, select.value);
		document.documentElement.dataset.scheme = select.value;
		for (const other of document.querySelectorAll<HTMLSelectElement>('scheme-choice select')) other.value = select.value;
	};
}
