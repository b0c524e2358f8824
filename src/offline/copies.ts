import { contentType } from '../hosting/media-types.ts';
import { copyName, newestFirst, versionIn, type Copy } from './copy.ts';
import type { Pack } from './protocol.ts';
import { recordAddress, worker } from './worker-scope.ts';

const { base, headers } = worker.offline;

/** @returns the copies that are whole, newest first. */
export async function readCopies(): Promise<Copy[]> {
	const copies = await Promise.all((await versions()).map(recordOf));
	return newestFirst(copies.filter((copy) => copy !== undefined));
}

/** Throws away what was broken off before it was whole. */
export async function removeIncomplete(): Promise<void> {
	for (const version of await versions()) if (!(await recordOf(version))) await removeCopy(version);
}

export const removeCopy = (version: string): Promise<boolean> => caches.delete(copyName(base, version));

/** @returns what a copy holds under an address */
export function fromCopy({ version }: Pick<Copy, 'version'>, address: string): Promise<Response | undefined> {
	// To open a cache would make it, where it has just been removed.
	return caches.match(address, { cacheName: copyName(base, version), ignoreVary: true });
}

/** Adds packs to a copy; where the browser has no room for them, none of them stays. */
export async function addPacks(version: string, packs: readonly Pack[]): Promise<void> {
	const cache = await openCopy(version);
	const files = packs.flatMap(filesOf);
	try {
		for (const [address, body] of files) await cache.put(address, answerOf(address, body));
	} catch (cause) {
		for (const [address] of files) await cache.delete(address);
		throw cause;
	}
}

/** Says that a copy is whole: without its record it is none. */
export async function recordCopy(copy: Copy): Promise<void> {
	await (await openCopy(copy.version)).put(recordAddress, new Response(JSON.stringify(copy)));
}

const openCopy = (version: string): Promise<Cache> => caches.open(copyName(base, version));

/** @returns the versions that there is anything of, whole or not */
export async function versions(): Promise<string[]> {
	return (await caches.keys()).flatMap((name) => versionIn(base, name) ?? []);
}

async function recordOf(version: string): Promise<Copy | undefined> {
	const record = await fromCopy({ version }, recordAddress);
	return record && ((await record.json()) as Copy);
}

const filesOf = ({ texts, bytes }: Pack): [address: string, body: string | Uint8Array<ArrayBuffer>][] => [
	...Object.entries(texts),
	...Object.entries(bytes).map(([address, text]): [string, Uint8Array<ArrayBuffer>] => [
		address,
		Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
	]),
];

function answerOf(address: string, body: BodyInit): Response {
	const [path = ''] = address.split('?');
	return new Response(body, { headers: { ...headers, 'Content-Type': contentType(path.endsWith('/') ? 'index.html' : path) } });
}
