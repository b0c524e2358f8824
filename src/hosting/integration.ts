import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { AstroError } from 'astro/errors';
import type { Problem } from '../checks/problem.ts';
import { formatProblems } from '../checks/report.ts';
import { localeKeys } from '../locales.ts';
import { headerRules, type Place } from './headers.ts';
import { headersFile, redirectsFile } from './headers-file.ts';
import type { BundledModule } from './inline-scripts.ts';
import { nginxBrotli, nginxConfig, nginxFiles } from './nginx.ts';
import { finishPages } from './page-passes.ts';
import { staticWebAppConfig } from './static-web-app.ts';

/**
 * Puts the built pages under their policies and writes the configuration of hosts. Comes after the integrations whose
 * files it is to see.
 *
 * @param root the project's folder
 * @throws the report of every script in a page that nobody vouches for
 */
export function hosting(root: string, place: Place & { offline: boolean }): AstroIntegration {
	const bundled: BundledModule[] = [];
	return {
		name: 'escalation-guide-hosting',
		hooks: {
			'astro:config:setup'({ updateConfig }) {
				updateConfig({ vite: { plugins: [bundleRecord(root, bundled)] } });
			},
			async 'astro:build:done'({ dir }) {
				const dist = fileURLToPath(dir);
				for (const locale of localeKeys) moveNotFound(join(dist, locale));
				const problems = await finishPages(dist, { root, basePath: place.basePath, offline: place.offline, bundled });
				if (problems.length > 0) throw failure(formatProblems(oncePerFault(problems)));
				writeHostFiles(dist, place);
			},
		},
	};
}

/** Remembers what the bundler makes of our modules and Starlight's, before small ones are put into pages. */
function bundleRecord(root: string, bundled: BundledModule[]): NonNullable<ViteUserConfig['plugins']>[number] {
	const trusted = (module: string) => module.startsWith(join(root, 'src/')) || module.includes('/node_modules/@astrojs/starlight/');
	return {
		name: 'escalation-guide:bundle-record',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				for (const output of Object.values(bundle)) {
					if (output.type !== 'chunk' || !output.facadeModuleId || !trusted(output.facadeModuleId)) continue;
					bundled.push({ module: output.facadeModuleId, code: output.code });
				}
			},
		},
	};
}

/** Hosts look for `404.html` in the folder of what is missing; the build knows that name at the top only. */
function moveNotFound(folder: string): void {
	renameSync(join(folder, '404/index.html'), join(folder, '404.html'));
	rmSync(join(folder, '404'), { recursive: true });
}

function failure(report: string): AstroError {
	const cause = new AstroError(report, 'Mend these, then build again.');
	// Astro takes a script that the report quotes for one that failed on the server, and would say so instead of our hint.
	return Object.assign(cause, { toString: () => cause.name });
}

/** A component's fault stands on every page that shows it: it is told once, with the first of them. */
function oncePerFault(problems: readonly Problem[]): Problem[] {
	return [...new Map([...problems].reverse().map((problem) => [problem.rule + problem.message, problem])).values()];
}

function writeHostFiles(dist: string, place: Place): void {
	const rules = headerRules(place);
	const nginx = join(dist, '../dist-nginx');
	const files = {
		[join(dist, '_headers')]: headersFile(rules),
		[join(dist, '_redirects')]: redirectsFile(place.basePath, localeKeys),
		[join(dist, 'staticwebapp.config.json')]: staticWebAppConfig(rules, place.basePath),
		[join(nginx, nginxFiles.site)]: nginxConfig(rules, place, localeKeys),
		[join(nginx, nginxFiles.brotli)]: nginxBrotli,
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}
