import { Worker } from 'node:worker_threads';
import type { SearchSources } from './first-answers.ts';

/** The files of the search, while they are made. */
export interface SearchBeside {
	/** Writes them into the built site as soon as they are made. @returns the seconds that took */
	write(dist: string): Promise<number>;
}

/** Makes the files of the search in a thread of its own: they need nothing of the pages, which are built meanwhile. */
export function searchBeside(sources: SearchSources): SearchBeside {
	const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: sources });
	// A build that fails does not wait for it.
	thread.unref();
	const took = new Promise<number>((resolve, reject) => {
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', () => reject(new Error('The thread of the search ended before it wrote its files.')));
	});
	// What went wrong is told to whoever waits for the files.
	took.catch(() => undefined);
	return {
		write(dist) {
			thread.ref();
			thread.postMessage(dist);
			return took;
		},
	};
}
