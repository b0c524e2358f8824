/** Trusted Types policies that pages may create: `default` admits workers, `twin` is the bilingual view's. */
export const trustedTypePolicies = ['default', 'twin'] as const;

type Directives = Record<string, readonly string[]>;

/** What holds for every page, whatever was built. */
const everyPage: Directives = {
	'base-uri': ["'none'"],
	'connect-src': ["'self'"],
	'form-action': ["'self'"],
	'img-src': ["'self'", 'data:'],
	'manifest-src': ["'self'"],
	'worker-src': ["'self'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': trustedTypePolicies,
};

/**
 * The policy that a page carries in itself. Hashes travel with what they allow: a page out of a cache, or a server whose
 * configuration is older than its files, never blocks its own scripts.
 *
 * @param hashes of the page's inline scripts and style elements, as `sha256-…`
 */
export function pagePolicy(hashes: { scripts: readonly string[]; styles: readonly string[] }): string {
	const sources = (list: readonly string[]) => ["'self'", ...list.map((hash) => `'${hash}'`)];
	return policyText({
		'default-src': ["'none'"],
		'script-src': sources(hashes.scripts),
		'style-src': sources(hashes.styles),
		...everyPage,
	});
}

/** The policy in the header of every response: what a page cannot say of itself, and what does not depend on the build. */
export const headerPolicy = policyText({
	...everyPage,
	'font-src': ["'none'"],
	'frame-ancestors': ["'none'"],
	'frame-src': ["'none'"],
	'media-src': ["'none'"],
	'object-src': ["'none'"],
});

/** The policy of a worker, which obeys the header of its own response. */
export const workerPolicy = policyText({ 'default-src': ["'none'"], 'connect-src': ["'self'"], 'script-src': ["'self'"] });

function policyText(directives: Directives): string {
	return Object.entries(directives)
		.map(([name, values]) => `${name} ${values.join(' ')}`)
		.join('; ');
}
