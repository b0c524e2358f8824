import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { scriptFiles } from './scripts.ts';

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
				const module = JSON.stringify(join(root, 'src/frame/starter.ts'));
				injectScript('page', `import { startPage } from ${module}; startPage();`);
				updateConfig({ vite: { plugins: [scriptFiles(root)] } });
			},
		},
	};
}
