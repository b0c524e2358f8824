import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { root } from '../../src/commands/run.ts';

export const dist = join(root, 'dist');

/** A page of the built site. */
export interface BuiltPage {
	/** Its address: `/ja-jp/faq/`. */
	address: string;
	html: string;
	document: HTMLElement;
}

/** @returns all files of the built site, relative, with forward slashes. */
export function builtFiles(): string[] {
	return readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(dist.length + 1)
				.split(sep)
				.join('/'),
		);
}

/** @returns every page of the built site, parsed. */
export function builtPages(): BuiltPage[] {
	return builtFiles()
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(dist, file), 'utf8');
			return {
				address: `/${file.replace(/index\.html$/, '')}`,
				html,
				document: parse(html, { comment: false, blockTextElements: { script: true, style: true, noscript: false, pre: false } }),
			};
		});
}
