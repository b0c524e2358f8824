import { connectBilingualView } from '../bilingual/control.ts';
import { connectFaqFilter } from '../faq/faq-filter.ts';
import { connectSearch } from '../search/open.ts';
import { connectLanguageChoice, keepPlaceAcrossLanguages } from '../shell/language-choice.ts';
import { connectSchemeChoice } from '../shell/scheme-choice.ts';
import { connectHeadings } from './headings.ts';
import { connectPrefetch } from './prefetch.ts';
import { repetitionOf } from './repetition.ts';
import { connectSidebar } from './sidebar.ts';

/**
 * Runs everything that a page's own markup asks for. What only some readers use comes when they do.
 *
 * @param events by which something was done too early: it is done now
 */
export function connectControls(events: readonly Event[]): void {
	const repeat = repetitionOf(events);
	define('sidebar-pane', connectSidebar);
	define('page-headings', connectHeadings);
	define('language-choice', connectLanguageChoice);
	define('scheme-choice', connectSchemeChoice);
	define('site-search', connectSearch);
	define('bilingual-view', connectBilingualView);
	// One page has it; by a name that is defined, every page would be taken to, and carry its rules.
	for (const filter of document.querySelectorAll<HTMLElement>('faq-filter')) connectFaqFilter(filter);
	keepPlaceAcrossLanguages();
	connectPrefetch();
	repeat();
}

function define(name: string, connect: (element: HTMLElement) => void): void {
	customElements.define(
		name,
		class extends HTMLElement {
			connectedCallback(): void {
				connect(this);
			}
		},
	);
}
