import type { Copy } from './copy.ts';
import { fromCopy, readCopies } from './copies.ts';
import type { Notice } from './protocol.ts';
import { pagePath, partIn, patience } from './requests.ts';
import { withNotice } from './with-notice.ts';
import { home, worker, type FetchEvent } from './worker-scope.ts';

const { base, notices, noticeStyle } = worker.offline;
let failed = -Infinity;

/**
 * A page comes from the server while that answers, so that nobody reads yesterday's figures with a network at hand; from the
 * copy when it does not, or fails, or is slow to begin. While it has just failed it is waited for only briefly: in an outage
 * each page is there at once. What the server says, redirects and what is not there included, is passed on as it is and
 * never kept: a copy is made of packs alone.
 */
export async function pageAnswer(event: FetchEvent): Promise<Response> {
	const network = event.preloadResponse.then((early) => early ?? fetch(event.request));
	event.waitUntil(network.catch(() => undefined));
	const answer = await inTime(network);
	if (answer && answer.status < 500) return answer;
	failed = Date.now();
	const { pathname, search } = new URL(event.request.url);
	const copy = await pageFromCopy(pathname, search).catch(() => undefined);
	if (copy) return copy;
	try {
		return answer ?? (await network);
	} catch (cause) {
		const instead = await explanation(pathname).catch(() => undefined);
		if (instead) return instead;
		throw cause;
	}
}

/** @returns what is at an address that changes with its content: never another version's */
export async function fixedAnswer({ request }: FetchEvent): Promise<Response> {
	const kept = await firstKept(await copiesOrNone(), request.url).catch(() => undefined);
	return kept ?? fetch(request);
}

/** @returns a page's twin in another language, of the same build as the page while there is a copy of that */
export async function twinAnswer({ request }: FetchEvent, build: string): Promise<Response> {
	const own = (await copiesOrNone()).filter(({ version }) => version === build);
	const { pathname } = new URL(request.url);
	const kept = await firstKept(withPart(own, pathname), home + pathname.slice(base.length)).catch(() => undefined);
	return kept ?? fetch(request);
}

/** @returns what a page in a language says while there is no network; undefined where there is no copy. */
export async function noticeAt(url: string): Promise<Notice | undefined> {
	const [newest] = await copiesOrNone();
	const part = partIn(new URL(url).pathname, base, newest?.parts ?? []);
	return newest && part ? noticeOf(newest, part) : undefined;
}

/** @returns whether the server answers */
export async function reachable(): Promise<boolean> {
	const answer = await fetch(`${home}sw.js`, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
	if (!answer || answer.status >= 500) return false;
	failed = -Infinity;
	return true;
}

async function inTime(network: Promise<Response>): Promise<Response | undefined> {
	const limit = new Promise<undefined>((resolve) => setTimeout(resolve, patience(Date.now() - failed)));
	return Promise.race([network.catch(() => undefined), limit]);
}

async function pageFromCopy(pathname: string, search: string): Promise<Response | undefined> {
	const { path, moved } = pagePath(pathname);
	for (const copy of withPart(await readCopies(), path)) {
		const kept = await fromCopy(copy, path);
		if (kept && moved) return Response.redirect(path + search, 302);
		if (kept) return noticed(kept, copy, path);
	}
	return undefined;
}

/** The page on the offline copy, in the language of what was asked for if that is kept: it says that this is not part of it. */
async function explanation(pathname: string): Promise<Response | undefined> {
	const [newest] = await readCopies();
	if (!newest) return undefined;
	const languages = newest.parts.filter((part) => part in notices);
	const language = partIn(pathname, base, languages) ?? languages.find((part) => part !== 'en') ?? 'en';
	const path = `${base}${language}/offline/`;
	const kept = await fromCopy(newest, path);
	return kept && noticed(kept, newest, path);
}

async function noticed(kept: Response, copy: Copy, path: string): Promise<Response> {
	const part = partIn(path, base, copy.parts);
	return part ? new Response(withNotice(await kept.text(), noticeOf(copy, part)), kept) : kept;
}

function noticeOf({ seen }: Copy, part: string): Notice {
	const { tag, text } = notices[part]!;
	const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(seen);
	return { text: text.replace('{date}', date), style: noticeStyle };
}

/** Pages of a language that is not yet whole are not shown; what belongs to none is everyone's. */
const withPart = (copies: readonly Copy[], path: string): Copy[] =>
	copies.filter(({ parts }) => path === base || partIn(path, base, parts) !== undefined);

async function firstKept(copies: readonly Copy[], address: string): Promise<Response | undefined> {
	for (const copy of copies) {
		const kept = await fromCopy(copy, address);
		if (kept) return kept;
	}
	return undefined;
}

const copiesOrNone = (): Promise<Copy[]> => readCopies().catch(() => []);
