import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../checks/problem.ts';
import { filesBelow, overwrite } from './built-files.ts';
import { sitePasses, type SitePasses } from './site-passes.ts';

/** Something that is done to every built page. */
export interface PagePass {
	/** Makes ready, once all files of the site are built. */
	begin(dist: string): {
		/** @returns the page as it is to be */
		page(html: string, path: string): string;
		/** When all pages are done. */
		end(): void;
	};
}

/** Pages that a thread of its own takes through all passes. */
export interface Share {
	dist: string;
	paths: string[];
	given: SitePasses;
}

/** Pages from which on a second thread is soon made up for. */
const many = 1_000;

/**
 * Takes each page of a site through all passes, one after another: each is read and written once, however many there are.
 * Of a large site a second thread takes half of them.
 *
 * @returns what in them may not stay
 */
export async function finishPages(dist: string, given: SitePasses): Promise<Problem[]> {
	const { passes, problems } = sitePasses(given);
	const begun = passes.map((pass) => pass.begin(dist));
	const paths = filesBelow(dist, '.html');
	const half = paths.length < many ? 0 : Math.floor(paths.length / 2);
	const beside = half === 0 ? [] : takenBeside({ dist, paths: paths.slice(0, half), given });
	takeThrough(begun, paths.slice(half));
	const all = [...(await beside), ...problems];
	for (const pass of begun) pass.end();
	return all;
}

/** Takes pages through passes that have begun. */
export function takeThrough(begun: readonly ReturnType<PagePass['begin']>[], paths: readonly string[]): void {
	for (const path of paths) {
		const html = readFileSync(path, 'utf8');
		const result = begun.reduce((page, pass) => pass.page(page, path), html);
		if (result !== html) overwrite(path, result);
	}
}

function takenBeside(share: Share): Promise<Problem[]> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL('./pass-thread.ts', import.meta.url), { workerData: share });
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', () => reject(new Error('A thread ended before it was through with its pages.')));
	});
}
