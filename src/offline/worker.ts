import { fixedAnswer, noticeAt, pageAnswer, reachable, twinAnswer } from './answers.ts';
import { readCopies } from './copies.ts';
import { keep, removeAll } from './keep.ts';
import type { Ask, BuildHeader } from './protocol.ts';
import { kindOf } from './requests.ts';
import { home, worker, type AskEvent, type FetchEvent } from './worker-scope.ts';

const buildHeader: BuildHeader = 'x-guide-build';

// A new worker takes over at once: it answers pages of every version out of that version's copy, and only the copies say
// which version the reader is given next. It touches no page that is open.
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
	await worker.registration.navigationPreload?.enable();
	await worker.clients.claim();
	// A reader who has a copy gets the new one now; others when their page is idle and asks for it.
	const copies = await readCopies().catch(() => []);
	if (copies.length > 0 && !sparing()) worker.registration.active?.postMessage('keep' satisfies Ask);
}

const sparing = (): boolean => (worker.navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

worker.addEventListener('fetch', (event) => {
	const answer = answerTo(event);
	if (answer) event.respondWith(answer);
});

function answerTo(event: FetchEvent): Promise<Response> | undefined {
	const { method, mode, url, headers } = event.request;
	const build = headers.get(buildHeader);
	switch (kindOf({ method, mode, url, ranged: headers.has('range'), build }, home)) {
		case 'page':
			return pageAnswer(event);
		case 'fixed':
			return fixedAnswer(event);
		case 'twin':
			return twinAnswer(event, build!);
		case 'untouched':
			return undefined;
	}
}

worker.addEventListener('message', (event) => event.waitUntil(reply(event)));

async function reply({ data, source, ports: [port] }: AskEvent): Promise<void> {
	const replies: Record<Ask, () => Promise<unknown>> = {
		keep,
		remove: removeAll,
		state: async () => (await readCopies())[0],
		notice: () => noticeAt(source?.url ?? home),
		reachable,
	};
	const answer = await replies[data as Ask]().catch(() => undefined);
	port?.postMessage(answer);
}
