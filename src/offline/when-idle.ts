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
	addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(start));
}
