import { languageKey, tabKeys } from '../shell/language-keys.ts';
import { storedValue, storeValue } from '../shell/storage.ts';
import { storeTabValue, tabValue } from '../shell/tab-storage.ts';
import { chosenLanguage } from './choice.ts';

/** Where it is remembered that the reader always reads in English. */
const alwaysKey = 'guide-always-english';

/** @returns the second languages a reader of this page may want, likeliest first: English, or on an English page their own. */
export function likelyLanguages(): readonly (string | null)[] {
	if (document.documentElement.lang !== 'en') return ['en'];
	return [tabValue(tabKeys.before), storedValue(languageKey), ...(navigator.languages ?? [])];
}

/**
 * Connects the choice always to read in English, and on an English page offers the way back, where one is known. A
 * language that was chosen by a link holds for the tab all the same.
 *
 * @returns whether the page is being left for its English twin
 */
export function connectReadingLanguage(root: HTMLElement): boolean {
	const own = root.dataset.locale!;
	const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-locale]')];
	const always = root.querySelector<HTMLInputElement>('[name=always]')!;
	always.checked = storedValue(alwaysKey) === 'yes';
	if (own === 'en') offerWayBack(links, always);
	else if (always.checked && tabValue(tabKeys.chosen) !== own) {
		storeTabValue(tabKeys.before, document.documentElement.lang);
		location.replace(links[0]!.href + location.search + location.hash);
		return true;
	}
	always.onchange = () => {
		storeValue(alwaysKey, always.checked ? 'yes' : 'no');
		const home = links.find((link) => !link.hidden && link.dataset.locale !== 'en')?.dataset.locale ?? own;
		storeValue(languageKey, always.checked ? 'en' : home);
		storeTabValue(tabKeys.chosen, '');
	};
	return false;
}

function offerWayBack(links: readonly HTMLAnchorElement[], always: HTMLInputElement): void {
	const before = chosenLanguage(
		links.map((link) => link.dataset.locale!),
		likelyLanguages(),
	);
	for (const link of links) link.hidden = link.dataset.locale !== before;
	always.closest<HTMLElement>('.reading')!.hidden = before === undefined && !always.checked;
}
