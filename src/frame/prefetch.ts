/** How long a pointer or the focus rests on a link before its page is fetched, in ms. */
const rest = 80;

/**
 * Fetches the page a link leads to while a pointer or the focus rests on the link, so that it is there at once. Nothing is
 * fetched where the reader saves data or the line is very slow, nor for another state of the same page.
 */
export function connectPrefetch(): void {
	const fetched = new Set<string>();
	let near: HTMLAnchorElement | null = null;
	let waiting = 0;

	const come = ({ target }: Event): void => {
		const link = target instanceof Element ? target.closest('a') : null;
		if (link === near) return;
		near = link;
		clearTimeout(waiting);
		if (link && leadsOn(link) && !isSparing()) waiting = window.setTimeout(() => prefetch(link.pathname + link.search, fetched), rest);
	};
	for (const event of ['pointerover', 'focusin']) document.addEventListener(event, come, { passive: true });
}

/** Pages end with a slash; what else is linked is a file to keep. */
const leadsOn = ({ origin, pathname }: HTMLAnchorElement): boolean =>
	origin === location.origin && pathname !== location.pathname && pathname.endsWith('/');

function isSparing(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
	return !navigator.onLine || connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

function prefetch(address: string, fetched: Set<string>): void {
	if (fetched.has(address)) return;
	fetched.add(address);
	const hint = Object.assign(document.createElement('link'), { rel: 'prefetch', href: address });
	if (hint.relList.supports('prefetch')) document.head.append(hint);
	else fetch(address, { priority: 'low' }).catch(() => {});
}
