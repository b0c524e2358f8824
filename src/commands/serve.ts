import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const mostPorts = 20;

/**
 * Serves a built site as static hosts do: a folder without its slash is redirected, what is not there gets 404.html.
 *
 * @param folder the built site
 * @param basePath where it is served, `/` or `/guide/`
 * @param port the first port to try; a taken one is passed over for the next
 * @returns the server, and its address with the base path
 * @throws when none of twenty ports is free
 */
export async function serve(folder: string, basePath: string, port: number): Promise<{ server: Server; address: string }> {
	const files = sirv(folder, { etag: true });
	const notFound = readFileSync(join(folder, '404.html'));

	const answer = (request: IncomingMessage, response: ServerResponse): void => {
		const [path = '/', query] = (request.url ?? '/').split(/(?=\?)/);
		if (!path.startsWith(basePath)) return send404(response);
		const below = path.slice(basePath.length - 1);
		if (!path.endsWith('/') && existsSync(join(folder, decoded(below), 'index.html'))) {
			response.writeHead(308, { Location: `${path}/${query ?? ''}` }).end();
			return;
		}
		request.url = below + (query ?? '');
		files(request, response, () => send404(response));
	};
	const send404 = (response: ServerResponse): void => {
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
	};

	const server = createServer(answer);
	const found = await listen(server, port);
	return { server, address: `http://localhost:${found}${basePath}` };
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
