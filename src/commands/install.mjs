// Installs the packages, but only when the lock file has changed since the last time.
// Runs on the machine's own Node (20 or newer), before any package is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const mark = 'node_modules/.installed-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
	console.log('Installing packages …');
	// No package may run a script as it is installed: all that are needed work without.
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		console.error('The packages could not be installed. What npm says is above; nothing else was changed.');
		process.exit(1);
	}
	writeFileSync(mark, lock);
}
