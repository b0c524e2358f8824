import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/commands/run.ts';

/** A copy of the guide with content of its own. */
export interface Fork {
	folder: string;
	/** Changes a file of `content/`; fails where the words to be replaced are not there. */
	change(file: string, from: string, to: string): void;
	/** Builds it into `dist/`. @returns what the build printed, and whether it succeeded */
	build(): { succeeded: boolean; output: string };
	remove(): void;
}

const files = ['astro.config.mjs', 'content.config.ts', 'tsconfig.json', 'package.json', 'src', 'public', 'content'];

/** Copies the project into a folder of its own, with the same packages. */
export function forkGuide(): Fork {
	// Inside the project, so that its packages are found on the way up.
	const output = join(root, 'test/.output');
	mkdirSync(output, { recursive: true });
	const folder = mkdtempSync(join(output, 'fork-'));
	for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true });
	return {
		folder,
		change(file, from, to) {
			const path = join(folder, 'content', file);
			const text = readFileSync(path, 'utf8');
			if (!text.includes(from)) throw new Error(`content/${file} does not hold "${from}".`);
			writeFileSync(path, text.replace(from, to));
		},
		build() {
			// The test runner's own settings (NODE_ENV, BASE_URL …) must not reach the build.
			const { PATH = '', HOME = '' } = process.env;
			const { status, stdout, stderr } = spawnSync('node', [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
				cwd: folder,
				encoding: 'utf8',
				env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' },
			});
			return { succeeded: status === 0, output: stdout + stderr };
		},
		remove: () => rmSync(folder, { recursive: true }),
	};
}
