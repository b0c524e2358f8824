import { defineConfig } from 'vitest/config';

/** Machines are noisy: no test is a race against the clock. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

const project = (name: string, settings: object = {}) => ({
	test: { name, include: [`test/${name}/**/*.test.ts`], ...patience, ...settings },
});

/** The built site is served once for the tests that look at it. */
const served = { globalSetup: ['test/support/serve.ts'], maxWorkers: 2, fileParallelism: true };

export default defineConfig({
	test: { projects: [project('unit'), project('content'), project('site'), project('hosts'), project('browser', served)] },
});
