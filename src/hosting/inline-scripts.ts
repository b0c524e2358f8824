import { beforePaint } from '../shell/before-paint.ts';

/** Ours that stand in a page as they are written; each by what it does. */
const ours = { 'light or dark, and room for a second language, before the first paint': beforePaint };

/** Starlight's that stand in a page as they are written; after an upgrade look at each and take over its hash. */
const starlights: Readonly<Record<string, string>> = {
	'sha256-wX2yOADeV+NMngflD5uYi3vl50SHC4sfM1EmylVjlX4=': 'opens the groups of the sidebar that were open',
	'sha256-7eCV4jtsr4t4knb3c4FCRPeu7GGZeOUGE3XvWix0XOQ=': 'scrolls the sidebar to where it was',
};

/** A module of the browser's as the bundler wrote it; small ones it puts into pages. */
export interface BundledModule {
	/** Path of the module's file. */
	module: string;
	code: string;
}

/**
 * @param bundled what the bundler wrote from modules that may stand in pages
 * @param hashOf the hash of a script as policies write it
 * @returns a test of whether an inline script is one we know
 */
export function knownScripts(bundled: readonly BundledModule[], hashOf: (text: string) => string): (text: string) => boolean {
	const known = new Set([...Object.values(ours), ...bundled.map(({ code }) => code.trim())]);
	return (text) => known.has(text.trim()) || Object.hasOwn(starlights, hashOf(text));
}

const scriptTypes = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** @returns whether a script element of this `type` does something; others are data. */
export const isExecuted = (type: string): boolean => scriptTypes.test(type.trim());
