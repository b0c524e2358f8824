import { type Headers, type HeaderRule } from './headers.ts';

/** The longest line that Cloudflare reads. */
const longestLine = 2_000;

/**
 * @returns `_headers` as Cloudflare Pages and Netlify read it. Both add up the headers of all paths that match, and both
 *   let browsers ask anew for a file that has no `Cache-Control`: so the rule for all files leaves it out.
 * @throws where a line would be longer than Cloudflare reads
 */
export function headersFile(rules: readonly HeaderRule[]): string {
	const blocks = rules.map(({ path, headers }, index) => {
		const lines = Object.entries(index === 0 ? uncached(headers) : headers).map(([name, value]) => `  ${name}: ${value}`);
		const long = lines.find((line) => line.length > longestLine);
		if (long) throw new Error(`A line of _headers is longer than ${longestLine} characters: ${long.slice(0, 80)} …`);
		return [path, ...lines, ''].join('\n');
	});
	return blocks.join('\n');
}

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
