import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../src/commands/run.ts';

interface Job {
	permissions?: Record<string, string>;
	uses?: string;
	steps?: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe.each(workflows)('$name', ({ text }) => {
	const { permissions, jobs } = parse(text) as { permissions: object; jobs: Record<string, Job> };
	const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

	it('takes actions by their commit, and says which version that is', () => {
		const used = [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, action]) => action!);
		for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it('gives each job what it needs, and the rest nothing', () => {
		expect(permissions).toEqual({});
		for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
		for (const { uses, with: settings } of steps)
			if (uses?.startsWith('actions/checkout@')) expect(settings).toMatchObject({ 'persist-credentials': false });
	});

	it('writes nothing from outside into a command', () => {
		for (const { run } of steps) expect(run ?? '').not.toContain('${{');
	});
});
