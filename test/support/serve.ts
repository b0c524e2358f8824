import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.ts';
import { dist } from './dist.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built site is served, without a slash at the end. */
		address: string;
	}
}

/** Serves `dist/` on a free port while the tests run. */
export default async function serveBuilt(project: TestProject): Promise<() => void> {
	const { server, address } = await serve(dist, '/', 4400);
	project.provide('address', address.replace(/\/$/, ''));
	return () => {
		server.closeAllConnections();
		server.close();
	};
}
