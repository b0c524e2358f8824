import { outlived, wantedParts, type Copy } from './copy.ts';
import { addPacks, readCopies, recordCopy, removeCopy, removeIncomplete, versions } from './copies.ts';
import type { Pack } from './protocol.ts';
import { partIn } from './requests.ts';
import { home, worker } from './worker-scope.ts';

const { version, base, packs } = worker.offline;
const parts = Object.keys(packs);
/** How long a pack may take, in ms: a line on which it takes longer is not to be burdened with it. */
const longest = 120_000;
/** How long a copy is taken to be what the server has, in ms. */
const trusted = 60 * 60 * 1000;

let work: Promise<void> = Promise.resolve();

/** Brings the copy up to date, one call after another. A failure (no network, no room, no leave) leaves all as it was. */
export function keep(): Promise<void> {
	work = work
		.then(bringUp)
		.catch(removeIncomplete)
		.catch(() => undefined);
	return work;
}

/** Removes all copies, after what is being brought up to date. */
export async function removeAll(): Promise<void> {
	work = work.then(async () => void (await Promise.all((await versions()).map(removeCopy)))).catch(() => undefined);
	return work;
}

/**
 * Loads what is missing of this version, whole beside the older ones. Pages that come from a copy from now on come from
 * this one; those that are open still find all of theirs in the older, which stays until they are closed.
 */
async function bringUp(): Promise<void> {
	await removeIncomplete();
	const copies = await readCopies();
	const open = await openPages();
	const languages = open.flatMap(({ url }) => partIn(new URL(url).pathname, base, parts) ?? []);
	const wanted = wantedParts(parts, languages, copies[0]);
	const own = copies.find((copy) => copy.version === version);
	const missing = wanted.filter((part) => !own?.parts.includes(part));
	const loaded = await Promise.all(missing.map(loadPack));
	if (loaded.length > 0)
		await addPacks(
			version,
			loaded.map(({ pack }) => pack),
		);
	else if (own === copies[0] && !(await confirmed(own!))) return removeOutlived(copies, open);
	const before = own && own === copies[0] ? own.before : open.map(({ id }) => id);
	const bytes = loaded.reduce((sum, pack) => sum + pack.bytes, own?.bytes ?? 0);
	const now: Copy = { version, parts: [...new Set([...(own?.parts ?? []), ...wanted])], bytes, seen: Date.now(), before };
	await recordCopy(now);
	await removeOutlived([now, ...copies.filter((copy) => copy !== own)], open);
}

/** @returns whether the server has just said that this version is still its own */
async function confirmed({ seen }: Copy): Promise<boolean> {
	if (Date.now() - seen < trusted) return false;
	const registration = (await worker.registration.update()) as ServiceWorkerRegistration | undefined;
	return !(registration ?? worker.registration).installing;
}

async function removeOutlived(copies: readonly Copy[], open: readonly { id: string }[]): Promise<void> {
	const ids = open.map(({ id }) => id);
	for (const copy of outlived(copies, ids)) await removeCopy(copy.version);
}

async function openPages(): Promise<{ id: string; url: string }[]> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	return pages.filter(({ url }) => url.startsWith(home));
}

/** The name of a pack holds the hash of its content: what a proxy, or a server that is just being changed, sends instead is refused. */
async function loadPack(part: string): Promise<{ pack: Pack; bytes: number }> {
	const address = packs[part]!;
	const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(longest) });
	const content = await response.arrayBuffer();
	const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
	if (!address.includes(`.${hash.slice(0, 16)}.`)) throw new Error(address);
	return { pack: JSON.parse(new TextDecoder().decode(content)) as Pack, bytes: content.byteLength };
}
