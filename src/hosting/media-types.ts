/** Media types by the ending of a file's name, of all that the guide may hold. */
export const mediaTypes: Readonly<Record<string, string>> = {
	css: 'text/css',
	html: 'text/html',
	ico: 'image/vnd.microsoft.icon',
	js: 'text/javascript',
	json: 'application/json',
	md: 'text/markdown',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain',
	webmanifest: 'application/manifest+json',
	xml: 'application/xml',
};

/** What hosts are configured with, at the top of the site; servers that do not read them keep them to themselves. */
export const hostFiles = ['_headers', '_redirects', 'staticwebapp.config.json'] as const;

/** Endings of files that grow smaller by compression. */
export const compressible: readonly string[] = ['css', 'html', 'js', 'json', 'md', 'svg', 'txt', 'webmanifest', 'xml'];

/** @returns the value of `Content-Type` for a file, with UTF-8 for text: `faq/index.html` => `text/html; charset=utf-8`. */
export function contentType(file: string): string {
	const type = mediaTypes[endingOf(file)] ?? 'application/octet-stream';
	return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/** @returns what follows the last dot: `en/faq/index.html` => `html`. */
export const endingOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1);
