import { storeValue } from './storage.ts';

/** Where the reader's language is remembered; `/` and the 404 page read it. */
export const languageKey = 'guide-locale';

/** Makes the language links keep query and anchor and remember the choice, and the list close as lists do. */
export function connectLanguageChoice(root: HTMLElement): void {
	const details = root.querySelector('details')!;
	root.onclick = (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-locale]') : null;
		if (!link) return;
		storeValue(languageKey, link.dataset.locale!);
		link.search = location.search;
		link.hash = location.hash;
	};
	root.onkeydown = (event) => {
		if (event.key !== 'Escape' || !details.open) return;
		details.open = false;
		root.querySelector('summary')!.focus();
	};
	root.addEventListener('focusout', (event) => {
		if (event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) details.open = false;
	});
}
