import { Worker } from 'node:worker_threads';
import { handed, type HandedContent } from '../docs/handed.ts';
import type { Content } from '../docs/load.ts';

/** Files of the built site that need nothing of its pages, while they are made. */
export interface FilesBeside {
	/** Of what the search finds: pages ask for it by that. */
	searchVersion: Promise<string>;
	/** Writes the files into the built site, as soon as they are made. */
	write(dist: string): Promise<Written>;
}

/** What is told of files that were written. */
export interface Written {
	/** Seconds that those of the search took. */
	searchSeconds: number;
	warnings: string[];
}

/** What the thread is given. */
export interface Given {
	root: string;
	content: HandedContent;
}

/**
 * Makes the files of the search, and those that machines read, in a thread of its own: pages are built meanwhile.
 *
 * @param root the project's folder
 * @param content in which nothing is wrong
 */
export function filesBeside(root: string, content: Content): FilesBeside {
	const given: Given = { root, content: handed(content) };
	const thread = new Worker(new URL('./beside-thread.ts', import.meta.url), { workerData: given });
	// A build that fails does not wait for it.
	thread.unref();
	const failed = new Promise<never>((_resolve, reject) => {
		thread.once('error', reject);
		thread.once('exit', () => reject(new Error('The thread of the search ended before it wrote its files.')));
	});
	const next = <Said>() => Promise.race([new Promise<Said>((resolve) => thread.once('message', resolve)), failed]);
	const searchVersion = next<string>();
	// What went wrong is told to whoever waits for the files.
	for (const told of [failed, searchVersion]) told.catch(() => undefined);
	return {
		searchVersion,
		async write(dist) {
			await searchVersion;
			thread.ref();
			thread.postMessage(dist);
			return next<Written>();
		},
	};
}
