import type { BuildHeader } from '../offline/protocol.ts';

/** How long a page may take, in ms: then the reader is told that it cannot be had. */
const longest = 30_000;

const buildHeader: BuildHeader = 'x-guide-build';

/**
 * @returns how to fetch a page as text; each is fetched once, and one that failed is asked for anew. It rejects with an
 * error whose message is `missing` where there is no such page, and with any other where it could not be reached.
 */
export function fetchedPages(): (address: string) => Promise<string> {
	const pages = new Map<string, Promise<string>>();
	return (address) => {
		const page = pages.get(address) ?? fetchPage(address);
		pages.set(address, page);
		page.catch(() => pages.delete(address));
		return page;
	};
}

async function fetchPage(address: string): Promise<string> {
	const { build } = document.documentElement.dataset;
	// An offline copy answers with the page of the same build as this one.
	const answer = await fetch(address, {
		...(build && { headers: { [buildHeader]: build } }),
		...('timeout' in AbortSignal && { signal: AbortSignal.timeout(longest) }),
	});
	if (answer.ok) return answer.text();
	throw new Error(answer.status === 404 ? 'missing' : 'failed');
}
