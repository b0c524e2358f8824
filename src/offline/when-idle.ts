import { sparing } from './choice.ts';

/** How long a page may take to become idle, in ms: some browsers never say that a page is that nothing is drawn in any more. */
const patience = 5000;

/**
 * What every page carries of the offline copy: once the page is loaded and idle, the rest is fetched. With Save-Data nothing
 * is, unless there is a copy already.
 *
 * @param worker the worker's address
 */
export function startWhenIdle(worker: string): void {
	const workers = workersOf(navigator);
	if (!workers || (sparing() && !workers.controller)) return;
	const start = (): void => void import('./start.ts').then((module) => module.startOffline(worker)).catch(() => {});
	const whenIdle = window.requestIdleCallback ?? setTimeout;
	addEventListener('load', () => whenIdle(start, { timeout: patience }));
}

/** A browser that allows a page none either has none or refuses to speak of them. */
function workersOf(browser: Partial<Navigator>): ServiceWorkerContainer | undefined {
	try {
		return browser.serviceWorker;
	} catch {
		return undefined;
	}
}
