// Builds the guide and serves it. A taken port is passed over for the next free one; the address is printed.
import { run } from './run.ts';

if (!run('astro', 'build', '--silent')) {
	console.error('The guide could not be built; what is wrong is above.');
	process.exit(1);
}
run('astro', 'preview', ...process.argv.slice(2));
