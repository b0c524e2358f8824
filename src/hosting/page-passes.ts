import { readFileSync } from 'node:fs';
import { filesBelow, overwrite } from './built-files.ts';

/** Something that is done to every built page. */
export interface PagePass {
	/** Makes ready, once all files of the site are built. */
	begin(dist: string): {
		/** @returns the page as it is to be */
		page(html: string, path: string): string;
		/** When all pages are done. */
		end(): void;
	};
}

/** Takes each page of a site through all passes, one after another: each is read and written once, however many there are. */
export function finishPages(dist: string, passes: readonly PagePass[]): void {
	const begun = passes.map((pass) => pass.begin(dist));
	for (const path of filesBelow(dist, '.html')) {
		const html = readFileSync(path, 'utf8');
		const result = begun.reduce((page, pass) => pass.page(page, path), html);
		if (result !== html) overwrite(path, result);
	}
	for (const pass of begun) pass.end();
}
