/** How long a page may take to become idle, in ms: some browsers never say that a page is that nothing is drawn in any more. */
const patience = 5000;

/**
 * What every page carries of the offline copy: once the page is loaded and idle, the rest is fetched. With Save-Data nothing
 * is, unless there is a copy already.
 *
 * @param worker the worker's address
 */
export function startWhenIdle(worker: string): void {
	const { connection, serviceWorker } = navigator as { connection?: { saveData?: boolean } } & Partial<Navigator>;
	if (!serviceWorker || (connection?.saveData && !serviceWorker.controller)) return;
	const start = (): void => void import('./start.ts').then((module) => module.startOffline(worker)).catch(() => {});
	const whenIdle = window.requestIdleCallback ?? setTimeout;
	addEventListener('load', () => whenIdle(start, { timeout: patience }));
}
