/** A copy that is whole: what a cache holds, as a record in it says. */
export interface Copy {
	version: string;
	/** Languages, and `shell`. */
	parts: readonly string[];
	/** What it takes up, about. */
	bytes: number;
	/** When it was last known to be what the server has, in ms. */
	seen: number;
	/** The pages that were open when it became the newest: they may be of an older one. */
	before: readonly string[];
}

/** The part that all languages need. */
export const shell = 'shell';

const prefix = (base: string): string => `escalation-guide ${base} `;

/** @returns the name of the cache of one version; two guides of one origin differ by their base path. */
export const copyName = (base: string, version: string): string => prefix(base) + version;

/** @returns which version a cache is of; undefined where it is another's. */
export function versionIn(base: string, name: string): string | undefined {
	return name.startsWith(prefix(base)) ? name.slice(prefix(base).length) : undefined;
}

/** @returns copies with the one first that the server had last. */
export const newestFirst = (copies: readonly Copy[]): Copy[] => [...copies].sort((one, other) => other.seen - one.seen);

/**
 * @param parts that there are
 * @param languages of the pages that are open
 * @param newest the copy that there is, if any: what it holds, the next one holds too
 * @returns the parts that the reader is to have: English always, as what is not yet translated leads there
 */
export function wantedParts(parts: readonly string[], languages: readonly string[], newest: Copy | undefined): string[] {
	const wanted = new Set([shell, 'en', ...languages, ...(newest?.parts ?? [])]);
	return parts.filter((part) => wanted.has(part));
}

/**
 * @param copies newest first
 * @param open the pages that are open
 * @returns the copies that no page can need any more: the older ones, once every page is closed that was open before the newest
 */
export function outlived([newest, ...older]: readonly Copy[], open: readonly string[]): Copy[] {
	return newest?.before.some((page) => open.includes(page)) ? [] : older;
}
