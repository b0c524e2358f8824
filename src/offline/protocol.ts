// What pages and the worker say to each other. Types alone: the worker is one file of its own and shares no module with pages.

/** The header by which a page that asks for its twin says of which build it is itself. */
export type BuildHeader = 'x-guide-build';

/**
 * What a page asks the worker: to bring the copy up to date or to remove it, which there is, what to say while there is no
 * network, and whether the server answers.
 */
export type Ask = 'keep' | 'remove' | 'state' | 'notice' | 'reachable';

/** What a page says to one who reads a copy. */
export interface Notice {
	text: string;
	/** Address of its stylesheet. */
	style: string;
}

/** All texts that belong together, by their address. */
export interface Pack {
	texts: Record<string, string>;
	/** In base64, where a file is no text. */
	bytes: Record<string, string>;
}

/** What the build tells the worker. */
export interface Manifest {
	/** Changes with anything that is kept. */
	version: string;
	/** `/` or `/guide/`. */
	base: string;
	/** Address of the pack of each part: one a language, and `shell`, what all pages share. */
	packs: Record<string, string>;
	/** What a page from the copy is answered with, as the host would. */
	headers: Record<string, string>;
	/** By language; `{date}` is when the copy was last known to be what the server has. */
	notices: Record<string, { tag: string; text: string }>;
	noticeStyle: string;
}
