import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { threadId } from 'node:worker_threads';
import { filesBelow } from '../hosting/built-files.ts';
import type { PagePass } from '../hosting/page-passes.ts';
import { pageStyles, type BuiltFiles } from './page-styles.ts';
import { propertiesIn } from './properties.ts';

/** Puts the styles of each built page into it, and leaves out the stylesheets that nothing asks for any more. */
export function inlineStyles(basePath: string): PagePass {
	return {
		begin(dist) {
			const files = readFiles(dist, basePath);
			return {
				page: pageStyles(files),
				end() {
					for (const sheet of files.idleSheets()) rmSync(sheet);
				},
			};
		},
	};
}

function readFiles(dist: string, basePath: string): BuiltFiles & { idleSheets(): string[] } {
	const pathOf = (address: string) => join(dist, address.slice(basePath.length));
	const scripts = new Map(filesBelow(dist, '.js').map((path) => [path, readFileSync(path, 'utf8')]));
	const code = [...scripts.values()].join('\n');
	const namedInScripts = (sheet: string) => code.includes(relative(dist, sheet).split(sep).join('/'));
	const sheets = filesBelow(dist, '.css');
	const later = sheets.filter(namedInScripts).map((path) => readFileSync(path, 'utf8').trim());
	return {
		sheet: (address) => readFileSync(pathOf(address), 'utf8'),
		script: (address) => [...reachable(pathOf(address), scripts)].map((path) => scripts.get(path)).join('\n'),
		isLoadedLater: (css) => later.includes(css.trim()),
		properties: new Set([code, ...later].flatMap(propertiesIn)),
		keepPrintSheet(css) {
			const name = `_astro/print.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
			// Another thread may be reading it: it is there as a whole, or not at all.
			const written = join(dist, `${name}.${threadId}`);
			writeFileSync(written, css);
			renameSync(written, join(dist, name));
			return basePath + name;
		},
		idleSheets: () => sheets.filter((sheet) => !namedInScripts(sheet)),
	};
}

/** @returns a script and all that it names, at once or later. */
function reachable(path: string, scripts: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
	if (seen.has(path) || !scripts.has(path)) return seen;
	seen.add(path);
	for (const [, other] of scripts.get(path)!.matchAll(/["'`](\.{1,2}\/[^"'`\s]+\.js)["'`]/g))
		reachable(join(path, '..', other!), scripts, seen);
	return seen;
}
