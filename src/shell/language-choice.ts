import { languageKey, tabKeys } from './language-keys.ts';
import { findPlace, leavePlace } from './place.ts';
import { storeValue } from './storage.ts';
import { storeTabValue } from './tab-storage.ts';

/** Makes the language links keep query, anchor and place, and remember the choice, and the list close as lists do. */
export function connectLanguageChoice(root: HTMLElement): void {
	const details = root.querySelector('details')!;
	root.onclick = (event) => {
		const link = followedLink(event);
		if (link) storeValue(languageKey, link.dataset.locale!);
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

/** Brings the reader to where they were on the twin page, and makes every link to a twin page remember where they are. */
export function keepPlaceAcrossLanguages(): void {
	findPlace();
	document.addEventListener('click', (event) => {
		const link = followedLink(event);
		if (!link) return;
		leavePlace(link.pathname);
		storeTabValue(tabKeys.before, document.documentElement.lang);
		storeTabValue(tabKeys.chosen, link.dataset.locale!);
		link.search = location.search;
		link.hash = location.hash;
	});
}

/** @returns the link to a twin page that was followed, if it was one. */
function followedLink({ target }: Event): HTMLAnchorElement | null {
	return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-locale]') : null;
}
