import style from './notice.css?url&no-inline';
import { bringSheet } from '../shell/sheet.ts';
import { askWorker } from './ask.ts';
import type { Notice } from './protocol.ts';

/** Time between two looks whether the server answers again, in ms, while the page is in view: longer from one to the next. */
const pauses = { first: 1_000, longest: 30_000 };

/** Shows that the guide is read from its copy while there is no network, and takes the notice away when there is one again. */
export function watchNetwork(): void {
	let timer = 0;

	async function look(pause = pauses.first): Promise<void> {
		clearTimeout(timer);
		const notice = document.querySelector('[data-offline-copy]');
		if (!notice || document.visibilityState !== 'visible') return;
		if (await askWorker<boolean>('reachable')) notice.remove();
		else lookIn(pause);
	}
	function lookIn(pause: number): void {
		clearTimeout(timer);
		timer = window.setTimeout(() => void look(Math.min(pause * 2, pauses.longest)), pause);
	}
	async function show(): Promise<void> {
		if (!document.querySelector('[data-offline-copy]')) await showNotice();
		lookIn(pauses.first);
	}
	addEventListener('offline', () => void show());
	addEventListener('online', () => void look());
	document.addEventListener('visibilitychange', () => void look());
	void (navigator.onLine ? look() : show());
}

async function showNotice(): Promise<void> {
	const notice = await askWorker<Notice>('notice');
	if (!notice) return;
	const place = document.createElement('p');
	place.role = 'status';
	place.dataset.offlineCopy = '';
	place.hidden = true;
	document.body.prepend(place);
	void bringSheet(style).then(() => {
		place.hidden = false;
		// A status is read out when it changes, not when it comes.
		place.textContent = notice.text;
	});
}
