// What runs on every page: one small script. What only some readers use comes when they do.
import { connectBilingualView } from '../bilingual/control.ts';
import { connectSearch } from '../search/open.ts';
import { connectLanguageChoice, keepPlaceAcrossLanguages } from '../shell/language-choice.ts';
import { connectSchemeChoice } from '../shell/scheme-choice.ts';
import { connectHeadings } from './headings.ts';
import { connectPrefetch } from './prefetch.ts';
import { connectSidebar } from './sidebar.ts';

/** Runs everything that a page's own markup asks for. */
export function connectPage(): void {
	define('sidebar-pane', connectSidebar);
	define('page-headings', connectHeadings);
	define('language-choice', connectLanguageChoice);
	define('scheme-choice', connectSchemeChoice);
	define('site-search', connectSearch);
	define('bilingual-view', connectBilingualView);
	// Where it does not load, all questions stay shown.
	void filterQuestions().catch(() => undefined);
	keepPlaceAcrossLanguages();
	connectPrefetch();
}

/** One page has the filter; a script tag of its own would hold its checksum, which no compression makes smaller. */
async function filterQuestions(): Promise<void> {
	const filter = document.querySelector<HTMLElement>('faq-filter');
	if (filter) (await import('../faq/faq-filter.ts')).connectFaqFilter(filter);
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
