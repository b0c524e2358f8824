import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pinned: scores of different versions do not compare. */
const version = '13.5.0';

/**
 * Installs Lighthouse beside the project, of which it is no package: only this one benchmark needs it.
 *
 * @returns the path of its command
 * @throws what npm says, where it cannot be had
 */
export function ensureLighthouse(): string {
	const folder = join(tmpdir(), `escalation-guide-lighthouse-${version}`);
	const command = join(folder, 'node_modules/lighthouse/cli/index.js');
	if (existsSync(command)) return command;
	console.log(`Installing Lighthouse ${version} into ${folder} …`);
	mkdirSync(folder, { recursive: true });
	const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status, stderr } = spawnSync('npm', ['install', ...options, `lighthouse@${version}`], {
		cwd: folder,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (status !== 0 || !existsSync(command)) throw new Error(`Lighthouse ${version} cannot be had:\n${stderr}`);
	return command;
}
