/** A request as the worker sees it. */
export interface Asked {
	method: string;
	/** `navigate` for a page. */
	mode: string;
	url: string;
	/** Whether only a part of a file is asked for. */
	ranged: boolean;
	/** The build of the page that asks for its twin; null for everything else. */
	build: string | null;
}

/**
 * What is done with a request: `page`, the server's if it answers, else the copy's; `fixed`, whose address changes with its
 * content, and the icon, from any copy; `twin`, from the copy of the asking page's own version. The rest is none of the worker's business.
 */
export type Kind = 'page' | 'fixed' | 'twin' | 'untouched';

/** @param home the address of the guide with its base path */
export function kindOf({ method, mode, url, ranged, build }: Asked, home: string): Kind {
	if (method !== 'GET' || ranged || !url.startsWith(home)) return 'untouched';
	if (mode === 'navigate') return 'page';
	if (build !== null) return 'twin';
	const below = url.slice(home.length);
	return /^(?:_astro\/|favicon\.|search\/.*\?v=)/.test(below) ? 'fixed' : 'untouched';
}

/**
 * @param path of a page that was asked for
 * @returns the path that a copy holds it under, and whether the reader is to be sent there: `/en/faq` => `/en/faq/`
 */
export function pagePath(path: string): { path: string; moved: boolean } {
	if (/\/[^/.]+$/.test(path)) return { path: `${path}/`, moved: true };
	return { path: path.replace(/\/index\.html$/, '/'), moved: false };
}

/** @returns the part that a path belongs to, `/guide/ja-jp/faq/` => `ja-jp`; undefined where it is none of these. */
export function partIn(path: string, base: string, parts: readonly string[]): string | undefined {
	const [first] = path.slice(base.length).split('/');
	return parts.find((part) => part === first);
}

/** How long a server may take to begin its answer before the copy is shown, in ms; shorter while it has just failed to. */
export const patience = (sinceFailure: number): number => (sinceFailure < 30_000 ? 500 : 3_000);
