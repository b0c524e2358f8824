// Everything that can fail: types, lint, format, content, the build, then all tests. `--all` runs whole what is otherwise sampled.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFastChromium } from './chromium.ts';
import { root, run } from './run.ts';

const results = join(root, 'test/.output/results.json');
const whole = process.argv.includes('--all');
// The whole extent is also the one that is seen in the browser that people have.
process.env.CHROMIUM_PATH = whole ? ensureChromium() : ensureFastChromium();
process.env.TEST_EXTENT = whole ? 'all' : 'sample';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

mkdirSync(join(root, 'test/.output'), { recursive: true });
rmSync(results, { force: true });

const counts = { passed: 0, failed: 0 };
const count = (passed: boolean) => (counts[passed ? 'passed' : 'failed'] += 1);
const check = (name: string) => count(run('node', 'src/commands/check.ts', name));

for (const name of ['types', 'lint', 'format', 'content']) check(name);
const built = run('astro', 'build', '--silent');
count(built);
if (built) {
	run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`);
	addTests();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

/** A run that left no report, or a report of failure without a failed test, is a failure too. */
function addTests(): void {
	try {
		const report = JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number; success: boolean };
		counts.passed += report.numPassedTests;
		counts.failed += report.numFailedTests;
		if (!report.success && report.numFailedTests === 0) counts.failed += 1;
	} catch {
		console.error('The tests left no report.');
		counts.failed += 1;
	}
}
