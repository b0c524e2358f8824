import { schemeKey } from './scheme.ts';
import { storedValue, storeValue } from './storage.ts';

/** Remembers the choice of light or dark, and keeps it the same wherever it stands on the page. */
export function connectSchemeChoice(root: HTMLElement): void {
	const select = root.querySelector('select')!;
	select.value = storedValue(schemeKey) ?? 'auto';
	select.onchange = () => {
		storeValue(schemeKey, select.value);
		document.documentElement.dataset.scheme = select.value;
		for (const other of document.querySelectorAll<HTMLSelectElement>('scheme-choice select')) other.value = select.value;
	};
}
