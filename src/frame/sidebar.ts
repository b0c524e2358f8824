import { storeTabValue, tabValue } from '../shell/tab-storage.ts';

const key = 'guide-sidebar';

/** What a tab remembers of the sidebar: how far it is scrolled, and which of its groups are closed. */
interface State {
	scroll: number;
	closed: number[];
}

/**
 * Lets the sidebar be a menu over the page where room is scarce, and a part of it elsewhere; from page to page it stays as the
 * reader left it.
 */
export function connectSidebar(pane: HTMLElement): void {
	const wide = matchMedia('(width >= 50rem)');
	const settle = (): void => {
		pane.popover = wide.matches ? null : 'auto';
	};
	const shut = (isOpen: boolean): void => {
		for (const part of document.querySelectorAll('.main-frame, .sl-skip-link')) part.toggleAttribute('inert', isOpen);
	};
	// The menu opens by itself, and may have before anything listened.
	if ('popover' in pane && pane.matches(':popover-open')) shut(true);
	settle();
	wide.addEventListener('change', settle);
	pane.addEventListener('toggle', (event) => {
		if (event.target === pane) shut(event.newState === 'open');
	});
	if (wide.matches) restore(pane);
	addEventListener('pagehide', () => remember(pane));
}

function restore(pane: HTMLElement): void {
	const state = readState(tabValue(key) ?? 'null');
	if (!Array.isArray(state?.closed)) return;
	for (const [index, group] of groupsOf(pane).entries()) if (state.closed.includes(index)) group.open = false;
	pane.scrollTop = Number(state.scroll) || 0;
}

/** @returns what a text says of the sidebar; none where something else was stored. */
function readState(text: string): State | null {
	try {
		return JSON.parse(text) as State | null;
	} catch {
		return null;
	}
}

function remember(pane: HTMLElement): void {
	const closed = groupsOf(pane).flatMap((group, index) => (group.open ? [] : [index]));
	storeTabValue(key, JSON.stringify({ scroll: pane.scrollTop, closed } satisfies State));
}

const groupsOf = (pane: HTMLElement): HTMLDetailsElement[] => [...pane.querySelectorAll<HTMLDetailsElement>(':scope > ul details')];
