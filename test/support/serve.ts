import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { root } from '../../src/commands/run.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built site is served, without a slash at the end. */
		address: string;
	}
}

/** Serves `dist/` on a free port while the tests run. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
	const server = await preview({ root, server: { port: 4321 }, logLevel: 'error' });
	project.provide('address', `http://localhost:${server.port}`);
	return () => server.stop();
}
