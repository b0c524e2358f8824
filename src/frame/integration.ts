import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Starlight's script that keeps the state of its sidebar; ours keeps its own. */
const persister = 'components-internals/SidebarPersistState';
const nothing = '\0nothing';
/** What the frame's script and others need: a file for each would cost a slow line more than the few bytes they hold. */
const shared = /src\/(?:shell\/(?:storage|language-choice|place|sheet)|interface\/plural)\.ts|vite\/preload-helper/;

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
									rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } } },
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
