// Takes its share of the pages through all passes, and says what in them may not stay.
import { parentPort, workerData } from 'node:worker_threads';
import { takeThrough, type Share } from './page-passes.ts';
import { sitePasses } from './site-passes.ts';

const { dist, paths, given } = workerData as Share;
const { passes, problems } = sitePasses(given);
takeThrough(
	passes.map((pass) => pass.begin(dist)),
	paths,
);
parentPort!.postMessage(problems);
