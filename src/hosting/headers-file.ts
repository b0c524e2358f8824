import { type Headers, type HeaderRule } from './headers.ts';

/** The longest line that Cloudflare reads. */
const longestLine = 2_000;

/**
 * @returns `_headers` as Cloudflare Pages and Netlify read it. Both add up the headers of all paths that match, and both
 *   let browsers ask anew for a file that has no `Cache-Control`: so the rule for all files leaves it out. Another header
 *   that is not the same everywhere is taken back first; Netlify does not know such a line, and passes it over.
 * @see https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header
 * @throws where a line would be longer than Cloudflare reads
 */
export function headersFile(rules: readonly HeaderRule[]): string {
	const all = uncached(rules[0]!.headers);
	const blocks = rules.map(({ path, headers }, index) => {
		const sent = Object.entries(index === 0 ? all : headers).map(([name, value]) => `  ${name}: ${value}`);
		const lines = [...(index === 0 ? [] : takenBack(headers, all)).map((name) => `  ! ${name}`), ...sent];
		const long = lines.find((line) => line.length > longestLine);
		if (long) throw new Error(`A line of _headers is longer than ${longestLine} characters: ${long.slice(0, 80)} …`);
		return [path, ...lines, ''].join('\n');
	});
	return blocks.join('\n');
}

/** Policies are to be joined: all of them apply. */
const takenBack = (headers: Headers, all: Headers): string[] =>
	Object.keys(headers).filter((name) => name in all && name !== 'Content-Security-Policy');

function uncached(headers: Headers): Headers {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Cache-Control'));
}

/**
 * @returns `_redirects` as Netlify reads it: what is not there is answered in the language of its address. Cloudflare takes
 *   the nearest `404.html` by itself and passes these lines over.
 */
export function redirectsFile(basePath: string, locales: readonly string[]): string {
	return locales.map((locale) => `${basePath}${locale}/* ${basePath}${locale}/404.html 404\n`).join('');
}
