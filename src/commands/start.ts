// Builds the guide and serves it. A taken port is passed over for the next free one; the address is printed.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../docs/load.ts';
import { root, run } from './run.ts';
import { serve } from './serve.ts';

const { port } = parseArgs({ options: { port: { type: 'string', default: '4321' } } }).values;

console.log('Building the guide …');
if (!run('astro', 'build', '--silent')) {
	console.error('The guide could not be built; what is wrong is above.');
	process.exit(1);
}
const { basePath } = loadContent(root).content.site;
const { address } = await serve(join(root, 'dist'), basePath, Number(port));
console.log(`\nThe guide is served at ${address}\nStop it with Ctrl+C.`);
