import { copyName } from './copy.ts';

/**
 * @returns a worker that takes the place of one that a browser still has, throws its copies away and leaves, without
 *   touching the pages that are open
 */
export function removalScript(base: string): string {
	return `const copies = ${JSON.stringify(copyName(base, ''))};
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(remove()));
async function remove() {
	const names = (await caches.keys()).filter((name) => name.startsWith(copies));
	await Promise.all(names.map((name) => caches.delete(name)));
	await registration.unregister();
}
`;
}
