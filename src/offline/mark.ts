import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { overwrite } from '../hosting/built-files.ts';
import type { PagePass } from '../hosting/page-passes.ts';

/** Characters of a version. */
export const versionLength = 10;

/** @returns a page with the version of its site, by which it finds its twins in the copy that it belongs to; with none for '' */
export const marked = (html: string, version: string): string =>
	html.replace(/<html(?: data-build="[^"]*")?/, version === '' ? '<html' : `<html data-build="${version}"`);

/** Leaves in each page the place of its version, which is known when all of them are done. */
export const versionPlaces: PagePass = {
	begin: () => ({
		page: (html, path) => (path.endsWith('index.html') ? marked(html, '0'.repeat(versionLength)) : html),
		end() {},
	}),
};

/** Marks a page with a version of the usual length; where a place was left for it, only that is written. */
export function mark(page: string, version: string): void {
	if (!fillPlace(page, version)) overwrite(page, marked(readFileSync(page, 'utf8'), version));
}

const before = '<html data-build="';

function fillPlace(page: string, version: string): boolean {
	const file = openSync(page, 'r+');
	try {
		const start = Buffer.alloc(200);
		readSync(file, start);
		const at = start.indexOf(before) + before.length;
		const left = start.indexOf('"', at) - at;
		if (!start.includes(before) || left !== version.length) return false;
		writeSync(file, version, at);
		return true;
	} finally {
		closeSync(file);
	}
}
