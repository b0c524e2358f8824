import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import { versionPlaces } from '../offline/mark.ts';
import { inlineStyles } from '../page-styles/integration.ts';
import { knownScripts, type BundledModule } from './inline-scripts.ts';
import type { PagePass } from './page-passes.ts';
import { securePage } from './secure-page.ts';

/** What the passes over a site's pages are made of: plain data, for a thread to be given. */
export interface SitePasses {
	/** The project's folder. */
	root: string;
	basePath: string;
	/** Whether pages bear the version of their offline copy. */
	offline: boolean;
	bundled: BundledModule[];
}

/** @returns all that is done to each page, in order, and what is found in them that may not stay, as they are done */
export function sitePasses({ root, basePath, offline, bundled }: SitePasses): { passes: PagePass[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const passes = [inlineStyles(basePath), ...(offline ? [versionPlaces] : []), policies(root, basePath, bundled, problems)];
	return { passes, problems };
}

const hashOf = (content: string | Buffer): string => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Puts each page under its policy. */
function policies(root: string, basePath: string, bundled: readonly BundledModule[], problems: Problem[]): PagePass {
	return {
		begin(dist) {
			const built = { isKnown: knownScripts(bundled, hashOf), hashOf, integrityOf: integrityBelow(dist, basePath) };
			return {
				page(html, path) {
					const page = securePage(html, relative(root, path).split(sep).join('/'), built);
					problems.push(...page.problems);
					return page.html;
				},
				end: () => undefined,
			};
		},
	};
}

/** @returns the hash of a script or stylesheet of the site by its address; a pass may still write some, so each is looked for when it is asked for. */
function integrityBelow(dist: string, basePath: string): (address: string) => string | undefined {
	const hashes = new Map<string, string | undefined>();
	const hashAt = (address: string): string | undefined => {
		const path = join(dist, address.slice(basePath.length));
		const isOurs = address.startsWith(basePath) && path.startsWith(dist) && /\.(?:js|css)$/.test(path) && existsSync(path);
		return isOurs ? hashOf(readFileSync(path)) : undefined;
	};
	return (address) => {
		if (!hashes.has(address)) hashes.set(address, hashAt(address));
		return hashes.get(address);
	};
}
