import { join } from 'node:path';
import type { EnvironmentOptions, Plugin } from 'vite';

/** Starlight's script that keeps the state of its sidebar; ours keeps its own. */
const persister = 'components-internals/SidebarPersistState';
const nothing = '\0nothing';
/** The bundler's code that loads a script later, and brings a stylesheet with it: none of ours has one, so ours is small. */
const later = '\0vite/preload-helper.js';

/**
 * What several scripts need stands with the starter, which every page has, or with the controls. A file of its own would cost a
 * slow line one more way there and back before anything runs.
 */
const groups = [
	{
		name: 'page',
		test: /astro:scripts\/page|preload-helper|src\/(?:frame\/(?:at-once|load-later|starter)|offline\/choice|shell\/storage|\w+\/shortcut)\.ts/,
	},
	{ name: 'controls', test: /src\/(?:frame\/|shell\/(?:address|language-keys|place|sheet|tab-storage)\.ts|interface\/plural\.ts)/ },
];

const build = {
	modulePreload: {
		polyfill: false,
		// What the starter loads needs nothing but the starter.
		resolveDependencies: (_file, files, { hostId }) => (hostId.includes('/page.') ? [] : files),
	},
	rolldownOptions: { optimization: { inlineConst: true }, output: { codeSplitting: { groups } } },
} satisfies EnvironmentOptions['build'];

/**
 * Says which files the scripts of pages are put into, and keeps them small.
 *
 * @param root the project's folder
 */
export function scriptFiles(root: string): Plugin {
	const loadLater = `export { loadLater as __vitePreload } from ${JSON.stringify(join(root, 'src/frame/load-later.ts'))};`;
	return {
		name: 'escalation-guide:scripts',
		enforce: 'pre',
		configEnvironment: (name) => (name === 'client' ? { build } : undefined),
		resolveId: (source) => (source.endsWith(persister) ? nothing : undefined),
		load: (id) => (id === nothing ? 'export {};' : id === later ? loadLater : undefined),
	};
}
