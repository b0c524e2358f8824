/** The part of the browser's Trusted Types that is used here; TypeScript's own types have a `TrustedHTML` that parsers do not take. */
interface Policies {
	createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

let parsing: ReturnType<Policies['createPolicy']> | undefined;

/**
 * Reads the units of a twin page. The page is parsed into a document that runs nothing and loads nothing.
 *
 * @param html the whole page
 * @param tag the language that it must be in
 * @returns its units in order; undefined when it is another page, such as that for what was not found
 */
export function unitsOfTwin(html: string, tag: string): (readonly [string, Element])[] | undefined {
	const twin = parseInert(html);
	const units = unitsOf(twin);
	return twin.documentElement.lang === tag && units.length > 0 ? units : undefined;
}

/** @returns the units below a node, in order, with their ids. */
export function unitsOf<T extends Element = Element>(root: ParentNode): (readonly [string, T])[] {
	return [...root.querySelectorAll<T>('[data-u]')].map((unit) => [unit.getAttribute('data-u')!, unit] as const);
}

/** The one place where text becomes HTML: under a policy that requires Trusted Types its name is `twin`. */
function parseInert(html: string): Document {
	const { trustedTypes } = window as unknown as { trustedTypes?: Policies };
	parsing ??= trustedTypes?.createPolicy('twin', { createHTML: withoutStyles });
	return new DOMParser().parseFromString(parsing ? parsing.createHTML(html) : withoutStyles(html), 'text/html');
}

/** The parsed document obeys the policy of this page, which knows the styles of no other. */
const withoutStyles = (html: string): string => html.replace(/<style>[^]*?<\/style>/g, '');
