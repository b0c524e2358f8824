import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { root, run } from '../../src/commands/run.ts';
import { serve } from '../../src/commands/serve.ts';
import { loadContent } from '../../src/docs/load.ts';
import { compressFolder } from '../../src/hosting/compress.ts';
import { measuredBuild } from './build.ts';
import { removePlainSite, writePlainSite } from './plain/site.ts';

/** The guide and stock Starlight with the same pages, both built, compressed and served. */
export interface Sites {
	/** Addresses, with a slash at the end. */
	ours: string;
	plain: string;
	close(): void;
}

/** Kinds of pages, each with one of them below its language. */
export const kinds = {
	home: '',
	guide: 'guide/close-the-loop/',
	glossary: 'guide/glossary/',
	question: 'faq/sla-credit/',
	questions: 'faq/',
	triage: 'triage/',
} as const;

export type Kind = keyof typeof kinds;

/** Builds both and serves both from this machine, ours by its own server. */
export async function serveSites(): Promise<Sites> {
	if (!run('astro', 'build', '--silent')) throw new Error('The guide could not be built.');
	await compressFolder(join(root, 'dist'));
	const { content } = loadContent(root);
	const folder = writePlainSite(content, { lists: true });
	measuredBuild(folder);
	await compressFolder(join(folder, 'dist'));
	const ours = await serve(join(root, 'dist'), content.site.basePath, 4800);
	const plain = await servePlain(join(folder, 'dist'));
	return {
		ours: ours.address,
		plain: plain.address,
		close() {
			for (const { server } of [ours, plain]) {
				server.closeAllConnections();
				server.close();
			}
			removePlainSite(folder);
		},
	};
}

/** As ours, but without a policy, under which stock search would not run. */
async function servePlain(folder: string): Promise<{ server: Server; address: string }> {
	const files = sirv(folder, { etag: true, brotli: true, gzip: true });
	const server = createServer((request, response) => {
		if (/^\/(?:_astro|pagefind)\//.test(request.url ?? '')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
		files(request, response, () => {
			response.writeHead(404).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const place = server.address();
	return { server, address: `http://localhost:${typeof place === 'object' && place ? place.port : 0}/` };
}
