// Makes the files of the search of what the thread is given, then writes them where it is told, and says what seconds that took.
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchSources } from './first-answers.ts';
import { searchFiles, writeSearch } from './write.ts';

const begun = performance.now();
const files = searchFiles(workerData as SearchSources);
const made = performance.now() - begun;
parentPort!.once('message', (dist: string) => {
	const asked = performance.now();
	writeSearch(dist, files);
	parentPort!.postMessage((made + performance.now() - asked) / 1000);
});
