import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/commands/run.ts';

/** What a build took. */
export interface BuildUse {
	seconds: number;
	/** Seconds that all cores worked: other work on the machine changes these less. */
	computing: number;
	/** Most memory of the build's process, in MB. */
	memory: number;
	/** What it printed, without colours. */
	log: string;
}

/**
 * Builds a site anew, with nothing left from a build before.
 *
 * @param folder an Astro project inside this one
 * @throws what the build printed, where it fails
 */
export function measuredBuild(folder: string): BuildUse {
	for (const made of ['dist', 'dist-nginx', '.astro', 'node_modules']) rmSync(join(folder, made), { recursive: true, force: true });
	const use = join(folder, 'use.json');
	const { PATH = '', HOME = '' } = process.env;
	const begun = performance.now();
	const build = `node --import "${join(root, 'test/bench/report-use.ts')}" "${join(root, 'node_modules/astro/bin/astro.mjs')}" build`;
	// The shell knows what all processes of the build computed, Pagefind's too.
	const { status, stdout, stderr } = spawnSync('sh', ['-c', `${build}; status=$?; times; exit $status`], {
		...{ cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
		env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', BENCH_USE: use },
	});
	const seconds = (performance.now() - begun) / 1000;
	const log = stdout.replace(/\u001b\[[\d;]*m/g, '');
	if (status !== 0) throw new Error(`The build of ${folder} failed:\n${log.slice(-4000)}\n${stderr.slice(-4000)}`);
	const { maxRSS } = JSON.parse(readFileSync(use, 'utf8')) as NodeJS.ResourceUsage;
	return { seconds, computing: computed(log), memory: maxRSS / 1024, log };
}

/** The last line of the shell's `times` is of the processes it waited for: `1m2.500s 0m3.250s`. */
function computed(log: string): number {
	const [last = ''] = log.trimEnd().split('\n').slice(-1);
	return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
