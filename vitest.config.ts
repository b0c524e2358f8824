import { defineConfig } from 'vitest/config';

const project = (name: string, settings: object = {}) => ({ test: { name, include: [`test/${name}/**/*.test.ts`], ...settings } });

/** The built site is served once for the tests that look at it. */
const served = { globalSetup: ['test/support/serve.ts'], testTimeout: 120_000, hookTimeout: 60_000 };

export default defineConfig({
	test: {
		projects: [
			project('unit'),
			project('content'),
			project('site'),
			project('browser', { ...served, maxWorkers: 2, fileParallelism: true }),
		],
	},
});
