import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Starlight's script that keeps the state of its sidebar; ours keeps its own. */
const persister = 'components-internals/SidebarPersistState';
const nothing = '\0nothing';
/**
 * What other scripts need too stands in the frame's own file, which every page has: a file of its own would cost a slow line
 * one more way there and back before anything runs.
 */
const withTheFrame =
	/src\/(?:shell\/(?:storage|language-choice|place|sheet)|interface\/plural)\.ts|vite\/preload-helper|astro:scripts\/page/;

/**
 * Puts the frame's script into every page.
 *
 * @param root the project's folder
 */
export function pageFrame(root: string): AstroIntegration {
	return {
		name: 'escalation-guide-frame',
		hooks: {
			'astro:config:setup'({ injectScript, updateConfig }) {
				const module = JSON.stringify(join(root, 'src/frame/browser.ts'));
				injectScript('page', `import { connectPage } from ${module}; connectPage();`);
				updateConfig({
					vite: {
						environments: {
							client: {
								build: {
									rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: withTheFrame }] } } },
								},
							},
						},
						plugins: [
							{
								name: 'escalation-guide:frame',
								enforce: 'pre',
								resolveId: (source) => (source.endsWith(persister) ? nothing : undefined),
								load: (id) => (id === nothing ? 'export {};' : undefined),
							},
						],
					},
				});
			},
		},
	};
}
