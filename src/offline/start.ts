import { admitWorker } from '../hosting/trusted-types.ts';
import { sparing, turnedOff } from './choice.ts';
import type { Ask } from './protocol.ts';

/**
 * Keeps a copy of the guide, unless the reader wants none, and says when the page is one. Where a browser refuses, or the
 * worker's file is not there, the page is as it would be without.
 */
export async function startOffline(worker: string): Promise<void> {
	const watch = (): void => void import('./notice.ts').then(({ watchNetwork }) => watchNetwork());
	if (document.querySelector('[data-offline-copy]') || !navigator.onLine) watch();
	else addEventListener('offline', watch, { once: true });
	if (!turnedOff() && !sparing()) await keepCopy(worker);
}

/** Lets the worker bring the copy up to date. @throws where the browser or the reader refuses */
export async function keepCopy(worker: string): Promise<void> {
	admitWorker(worker);
	await navigator.serviceWorker.register(worker);
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage('keep' satisfies Ask);
}
