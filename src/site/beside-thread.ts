// Makes files of the content it is given: says which version of the search's they are, and writes them where it is told.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { received } from '../docs/handed.ts';
import { machineFiles } from '../machines/files.ts';
import { searchFiles } from '../search/files.ts';
import { searchSources } from '../search/sources.ts';
import type { Given, Written } from './beside.ts';

const { root, content: given } = workerData as Given;
const content = received(given);
const sources = searchSources(content);
parentPort!.postMessage(sources.place.version);
const { files, warnings } = await machineFiles(root, content);
const begun = performance.now();
for (const [path, text] of searchFiles(sources)) files.set(path, text);
const written: Written = { searchSeconds: (performance.now() - begun) / 1000, warnings };
parentPort!.once('message', (dist: string) => {
	for (const [path, held] of files) {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), held);
	}
	parentPort!.postMessage(written);
});
