import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../../src/commands/run.ts';
import { nginxFiles, nginxPlaces } from '../../src/hosting/nginx.ts';

const packages = ['nginx-light', 'libnginx-mod-http-brotli-static', 'openssl'];
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What a server answered. */
export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	/** Names of the headers as they were sent, in lower case. */
	names: string[];
	body: Buffer;
}

/** An nginx that runs with the guide's configuration. */
export interface Nginx {
	/** Whether it has the brotli module. */
	brotli: boolean;
	/** Asks over HTTPS for a path of the server's own name. */
	get(path: string, headers?: Record<string, string>): Promise<Answer>;
	/** The same over HTTP. */
	getPlain(path: string): Promise<Answer>;
	stop(): Promise<void>;
}

/**
 * Makes sure that there is an nginx, on Debian with its brotli module.
 *
 * @throws with what to do, where it cannot be installed
 */
function ensureNginx(): void {
	const there = () =>
		[['nginx', '-v'] as const, ['openssl', 'version'] as const].every(([name, ask]) => spawnSync(name, [ask]).status === 0);
	if (there()) return;
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
		const [command, ...args] = [...sudo, 'apt-get', '-qq', ...step];
		spawnSync(command!, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	}
	if (!there()) throw new Error(`The tests of hosts need nginx and openssl. Install them (Debian: apt-get install ${packages.join(' ')}).`);
}

/**
 * Starts nginx on free ports of the loopback. Of the configuration only the ports, the site's folder and the certificate's
 * place are changed.
 *
 * @param config the text of the site's configuration
 * @param site the folder to serve
 * @throws what nginx said, when it does not start
 */
export async function startNginx(config: string, site: string): Promise<Nginx> {
	ensureNginx();
	const folder = mkdtempSync(join(outputFolder(), 'nginx-'));
	const [http, https] = [await freePort(), await freePort()];
	const brotli = existsSync(brotliModule);
	if (brotli) copySnippet(folder);
	makeCertificate(folder);
	mkdirSync(join(folder, dirname(nginxFiles.site)), { recursive: true });
	writeFileSync(join(folder, nginxFiles.site), placedConfig(config, { http, https, folder, site }));
	writeFileSync(join(folder, 'nginx.conf'), mainConfig(brotli));

	const nginx = spawn('nginx', ['-p', `${folder}/`, '-c', 'nginx.conf', '-e', 'error.log']);
	let said = '';
	nginx.stderr.on('data', (text) => (said += String(text)));
	while (!(await answers(https))) {
		if (nginx.exitCode !== null) throw new Error(`nginx does not start: ${said}${readFileSync(join(folder, 'error.log'), 'utf8')}`);
		await setTimeout(50);
	}
	return {
		brotli,
		get: (path, headers = {}) => ask(secureRequest, https, path, headers),
		getPlain: (path) => ask(plainRequest, http, path, {}),
		async stop() {
			const ended = new Promise((resolve) => nginx.once('exit', resolve));
			nginx.kill('SIGQUIT');
			await ended;
			rmSync(folder, { recursive: true });
		},
	};
}

/** @returns a folder of the tests' own, which git does not see. */
export function outputFolder(): string {
	const folder = join(root, 'test/.output');
	mkdirSync(folder, { recursive: true });
	return folder;
}

function copySnippet(folder: string): void {
	cpSync(join(root, 'dist-nginx', nginxFiles.brotli), join(folder, nginxFiles.brotli), { recursive: true });
}

function makeCertificate(folder: string): void {
	const { status, stderr } = spawnSync(
		'openssl',
		'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout key.pem -out certificate.pem'.split(' '),
		{ cwd: folder, encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(stderr);
}

function placedConfig(
	config: string,
	{ http, https, folder, site }: { http: number; https: number; folder: string; site: string },
): string {
	const changes: [string, string][] = [
		['listen 80;', `listen 127.0.0.1:${http};`],
		['listen 443 ssl', `listen 127.0.0.1:${https} ssl`],
		['listen [::]:80;', ''],
		['listen [::]:443 ssl http2;', ''],
		[nginxPlaces.certificate, join(folder, 'certificate.pem')],
		[nginxPlaces.key, join(folder, 'key.pem')],
		[nginxPlaces.site, site],
	];
	return changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`The configuration does not say "${from}".`);
		return text.replaceAll(from, to);
	}, config);
}

/** What a machine's own `nginx.conf` holds, in a folder of the test. */
const mainConfig = (brotli: boolean): string => `
${brotli ? `load_module ${brotliModule};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid nginx.pid;
worker_processes 1;
events {}
http {
	access_log off;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ')}
	include conf.d/*.conf;
}
`;

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => resolve(socket.end() !== undefined));
		socket.once('error', () => resolve(false));
	});
}

function ask(
	request: typeof secureRequest | typeof plainRequest,
	port: number,
	path: string,
	headers: Record<string, string>,
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const options = { host: '127.0.0.1', port, path, headers: { Host: 'escalation-guide.example', ...headers }, rejectUnauthorized: false };
		request(options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode!,
					headers: response.headers,
					names: namesOf(response.rawHeaders),
					body: Buffer.concat(parts),
				}),
			);
		})
			.once('error', reject)
			.end();
	});
}

const namesOf = (raw: readonly string[]): string[] => raw.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
