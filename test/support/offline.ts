import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { writeOffline } from '../../src/offline/build.ts';
import type { Copy } from '../../src/offline/copy.ts';
import { toldOf } from '../../src/offline/integration.ts';
import { realContent } from './content.ts';
import { dist } from './dist.ts';
import { outputFolder } from './nginx.ts';

/** An address at which one version of the site after another is served. */
export interface Address {
	/** With a slash at the end. */
	url: string;
	/** Serves a folder from now on. */
	serve(folder: string): Promise<void>;
	/** Answers everything with an error, as a proxy does before a server that is gone. */
	fail(): Promise<void>;
	/** Answers nothing. */
	hang(): Promise<void>;
	/** Nobody is there. */
	stop(): Promise<void>;
}

/** Serves a folder at an address that outlives it, below its base path. */
export async function openAddress(folder: string, firstPort: number, basePath = '/'): Promise<Address> {
	const first = await serve(folder, basePath, firstPort);
	const { address: url } = first;
	const port = Number(new URL(url).port);
	let server: Server | undefined = first.server;
	const stop = () =>
		new Promise<void>((resolve) => {
			if (!server?.listening) return resolve();
			server.close(() => resolve());
			server.closeAllConnections();
		});
	const become = async (next: Server) => {
		await stop();
		server = next;
		await new Promise<void>((resolve) => next.listen(port, 'localhost', resolve));
	};
	return {
		url,
		async serve(next) {
			await stop();
			const served = await serve(next, basePath, port);
			expect(served.address).toBe(url);
			({ server } = served);
		},
		fail: () => become(createServer((_request, response) => response.writeHead(503).end('gone'))),
		hang: () => become(createServer(() => undefined)),
		stop,
	};
}

/** A copy of the built site that is changed and published as the next version. */
export interface NextVersion {
	folder: string;
	/** Changes words of a page. */
	change(page: string, from: string, to: string): void;
	/** Removes what begins so, as a server forgets files of an older version. @returns how to put it back */
	remove(start: string): () => void;
	/** Puts another text into a file. */
	write(file: string, text: string): void;
	/** @returns the version, after its offline copy was made as the build makes it */
	publish(): string;
	delete(): void;
}

/** Copies the built site, to become its next version. */
export function nextVersion(): NextVersion {
	const folder = mkdtempSync(join(outputFolder(), 'next-'));
	cpSync(dist, folder, { recursive: true });
	const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
	return {
		folder,
		write,
		change(page, from, to) {
			const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
			if (!html.includes(from)) throw new Error(`${page} does not hold "${from}".`);
			write(join(page, 'index.html'), html.replaceAll(from, to));
		},
		remove(start) {
			const [place, name] = [dirname(start), basename(start)];
			const paths = readdirSync(join(folder, place))
				.filter((file) => file.startsWith(name))
				.map((file) => join(folder, place, file));
			expect(paths.length).toBeGreaterThan(0);
			const contents = paths.map((path) => readFileSync(path));
			for (const path of paths) rmSync(path);
			return () => paths.forEach((path, index) => writeFileSync(path, contents[index]!));
		},
		publish: () => writeOffline(folder, toldOf(realContent().content)),
		delete: () => rmSync(folder, { recursive: true }),
	};
}

/** @returns what a page's browser keeps: by version the record of its copy, null where it is not whole */
export function copiesOf(page: Page): Promise<Record<string, Copy | null>> {
	return page.evaluate(async () => {
		const copies: Record<string, Copy | null> = {};
		for (const name of await caches.keys()) {
			const [, base = '', version = ''] = name.split(' ');
			const record = await (await caches.open(name)).match(`${base}offline/copy`);
			copies[version] = record ? ((await record.json()) as Copy) : null;
		}
		return copies;
	});
}

/** Waits for a whole copy, of a version if that is given, with some parts. */
export async function waitForCopy(page: Page, { version, parts = [] }: { version?: string; parts?: string[] } = {}): Promise<void> {
	await expect
		.poll(
			async () =>
				Object.entries(await copiesOf(page)).some(
					([name, copy]) => (version ?? name) === name && copy && parts.every((part) => copy.parts.includes(part)),
				),
			{ timeout: 60_000 },
		)
		.toBe(true);
}

/**
 * To be called while the worker of a page is still the server's.
 *
 * @returns a way to look for the server's new worker, and to wait until it has taken over. Left to itself Chromium looks a
 *   second or more after a page was opened; and one that is under test never lets an idle worker go, so that the next may
 *   wait for it for ever, and a page that is opened meanwhile with it.
 */
export async function followWorker(page: Page): Promise<() => Promise<void>> {
	const devtools = await page.context().newCDPSession(page);
	let activeId = '';
	devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		activeId = versions.find(({ status }) => status === 'activated')?.versionId ?? activeId;
	});
	await devtools.send('ServiceWorker.enable');
	await page.evaluate(async () => Object.assign(window, { former: (await navigator.serviceWorker.ready).active }));
	let looks = 0;
	const states = async () => {
		const [waits, ...found] = await page.evaluate(async () => {
			const { active, waiting } = await navigator.serviceWorker.ready;
			return [waiting !== null, (window as unknown as { former: ServiceWorker }).former.state, active?.state];
		});
		if (waits && looks++ > 0) await devtools.send('ServiceWorker.stopWorker', { versionId: activeId });
		return found;
	};
	return async () => {
		await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
		await expect.poll(states, { interval: 2000, timeout: 60_000 }).toEqual(['redundant', 'activated']);
		await devtools.detach();
	};
}
