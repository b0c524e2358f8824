import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { Content } from '../docs/load.ts';
import { headerRules, headersFor } from '../hosting/headers.ts';
import { contentType } from '../hosting/media-types.ts';
import { workerScript } from '../hosting/worker-scripts.ts';
import { createWords } from '../interface/words.ts';
import { dateTagOf, localeKeys, tagOf } from '../locales.ts';
import { writeOffline, type Told } from './build.ts';
import { removalScript } from './removal.ts';

/**
 * Lets browsers keep a copy of the guide, or remove it where the owner wants none. Comes after the pages are as they are
 * published. While the guide is developed nothing is kept, and a worker of an earlier build on the same port leaves.
 *
 * @param root the project's folder
 */
export function offline(root: string, { site, words }: Pick<Content, 'site' | 'words'>): AstroIntegration {
	return {
		name: 'escalation-guide-offline',
		hooks: {
			'astro:config:setup'({ command, injectScript, injectRoute, updateConfig }) {
				if (!site.offline) return;
				injectRoute({ pattern: '/[locale]/offline', entrypoint: join(root, 'src/routes/offline.astro'), prerender: true });
				if (command !== 'build') return;
				const module = JSON.stringify(join(root, 'src/offline/when-idle.ts'));
				injectScript('page', `import { startWhenIdle } from ${module}; startWhenIdle(${JSON.stringify(site.basePath + workerScript)});`);
				updateConfig({ vite: { plugins: [workerChunk(join(root, 'src/offline/worker.ts'))] } });
			},
			'astro:server:setup'({ server }) {
				server.middlewares.use(site.basePath + workerScript, (_request, response) => {
					response.setHeader('Content-Type', contentType(workerScript)).end(removalScript(site.basePath));
				});
			},
			'astro:build:done'({ dir }) {
				const dist = fileURLToPath(dir);
				if (site.offline) writeOffline(dist, toldOf({ site, words }));
				else writeFileSync(join(dist, workerScript), removalScript(site.basePath));
			},
		},
	};
}

/** @returns what the worker of a site is told. */
export function toldOf({ site, words }: Pick<Content, 'site' | 'words'>): Told {
	const entries = Object.entries(headersFor(headerRules(site), `${site.basePath}en/`));
	const headers = Object.fromEntries(entries.filter(([name]) => name !== 'Cache-Control'));
	const notices = localeKeys.map((locale) => {
		const text = createWords(words, locale)('offline.notice');
		return [locale, { tag: dateTagOf(tagOf(locale)), text }] as const;
	});
	return { base: site.basePath, headers, notices: Object.fromEntries(notices) };
}

/** The worker is bundled with the scripts of the pages, into a file of its own that must stand alone. */
function workerChunk(entry: string): NonNullable<ViteUserConfig['plugins']>[number] {
	return {
		name: 'escalation-guide:worker',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			this.emitFile({ type: 'chunk', id: entry, fileName: workerScript });
		},
		generateBundle(_options, bundle) {
			const chunk = bundle[workerScript];
			if (chunk?.type !== 'chunk' || chunk.imports.length + chunk.exports.length + chunk.dynamicImports.length > 0)
				throw new Error(`${workerScript} must be one file that imports and exports nothing.`);
		},
	};
}
