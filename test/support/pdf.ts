import { spawnSync } from 'node:child_process';

/**
 * Makes sure that there is a reader of PDF (Debian: poppler-utils).
 *
 * @throws with what to do, where it cannot be installed
 */
function ensurePoppler(): void {
	const there = () => ['pdfinfo', 'pdftotext'].every((name) => spawnSync(name, ['-v']).status === 0);
	if (there()) return;
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'poppler-utils']]) {
		const [command, ...args] = [...sudo, 'apt-get', '-qq', ...step];
		spawnSync(command!, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	}
	if (!there()) throw new Error('The tests of printed pages need poppler. Install it (Debian: apt-get install poppler-utils).');
}

/** @returns what `pdfinfo` says of a file. */
export const pdfInfo = (file: string): string => output('pdfinfo', file);

/** @returns the text of a PDF in the order it was drawn. */
export const pdfText = (file: string): string => output('pdftotext', '-raw', '-enc', 'UTF-8', file, '-');

function output(command: string, ...args: string[]): string {
	ensurePoppler();
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	if (status !== 0) throw new Error(stderr);
	return stdout;
}
