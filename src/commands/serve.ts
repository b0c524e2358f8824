import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headerRules, headersFor } from '../hosting/headers.ts';
import { contentType } from '../hosting/media-types.ts';
import { localeKeys } from '../locales.ts';

const mostPorts = 20;

/**
 * Serves a built site as hosts do, with the headers they are told to send: a folder without its slash is redirected, what is
 * not there gets the 404.html of its language.
 *
 * @param folder the built site
 * @param basePath where it is served, `/` or `/guide/`
 * @param port the first port to try; a taken one is passed over for the next
 * @returns the server, and its address with the base path
 * @throws when none of twenty ports is free
 */
export async function serve(folder: string, basePath: string, port: number): Promise<{ server: Server; address: string }> {
	const files = sirv(folder, { etag: true, brotli: true, gzip: true });
	const rules = headerRules({ address: 'https://localhost', basePath });
	const notFound = notFoundPages(folder, basePath);

	const answer = (request: IncomingMessage, response: ServerResponse): void => {
		const [path = '/', query] = (request.url ?? '/').split(/(?=\?)/);
		for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
		if (!path.startsWith(basePath)) return send404(response, path);
		const below = path.slice(basePath.length - 1);
		if (!path.endsWith('/') && existsSync(join(folder, decoded(below), 'index.html'))) {
			response.writeHead(308, { Location: `${path}/${query ?? ''}` }).end();
			return;
		}
		request.url = below + (query ?? '');
		response.setHeader('Content-Type', contentType(/\.\w+$/.test(path) ? path : 'index.html'));
		files(request, response, () => send404(response, path));
	};
	const send404 = (response: ServerResponse, path: string): void => {
		response.writeHead(404, { 'Content-Type': contentType('404.html'), 'Cache-Control': 'no-cache' }).end(notFound(path));
	};

	const server = createServer(answer);
	const found = await listen(server, port);
	return { server, address: `http://localhost:${found}${basePath}` };
}

/** @returns which page answers for an address that leads nowhere. */
function notFoundPages(folder: string, basePath: string): (path: string) => Buffer {
	const pages = new Map(localeKeys.map((locale) => [`${basePath}${locale}/`, readFileSync(join(folder, locale, '404.html'))]));
	const other = readFileSync(join(folder, '404.html'));
	return (path) => [...pages].find(([start]) => path.startsWith(start))?.[1] ?? other;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

async function listen(server: Server, first: number): Promise<number> {
	for (let port = first; port < first + mostPorts; port += 1) {
		if (await free(server, port)) return port;
		console.log(`Port ${port} is taken; trying the next.`);
	}
	throw new Error(`No port from ${first} to ${first + mostPorts - 1} is free. Name another: npm start -- --port 8080`);
}

function free(server: Server, port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const failed = (cause: NodeJS.ErrnoException): void => (cause.code === 'EADDRINUSE' ? resolve(false) : reject(cause));
		server.once('error', failed);
		server.listen(port, 'localhost', () => {
			server.off('error', failed);
			resolve(true);
		});
	});
}
