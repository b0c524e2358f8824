import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../checks/check.ts';
import { formatProblems } from '../checks/report.ts';
import { dataFileList, dataFiles, loadContent, type Content } from '../docs/load.ts';
import { pagesByLocale } from '../docs/pages.ts';
import { localeKeys } from '../locales.ts';
import { searchBeside, type SearchBeside } from '../search/beside.ts';
import { lexiconAsData } from '../search/lexicon-plugin.ts';
import type { SearchSources } from '../search/first-answers.ts';
import { answersOf } from '../search/records.ts';
import { isLarge } from './sidebar.ts';
import { treeFile, treeWordsFile } from '../triage/load.ts';
import { standingsOf } from '../translations/standing.ts';
import { viewsOf } from '../triage/view.ts';

/** The guide as `astro.config.mjs` uses it. */
export interface Guide {
	root: string;
	content: Content;
	integration: AstroIntegration;
}

/** Pages that are not a file of `content/docs`, by their address. */
const routes = {
	'/': 'root.astro',
	'/404': '404.astro',
	'/[locale]/404': 'not-found.astro',
	'/[locale]/pages.json': 'pages.json.ts',
	'/[locale]/view.json': 'view.json.ts',
	'/robots.txt': 'robots.txt.ts',
	'/[locale]/translations': 'translations.astro',
	'/[locale]/faq': 'faq.astro',
	'/[locale]/handbook': 'handbook.astro',
	'/[locale]/triage/request': 'request.astro',
	'/[locale]/triage/[...tree]': 'triage.astro',
	'/[locale]/triage/[...tree]/flowchart': 'flowchart.astro',
};
/** And while it is developed: a build writes these files itself, which are as many as the pages. */
const servedRoutes = {
	'/search/[locale].json': 'search.json.ts',
	'/search/[locale]/[part].json': 'search-parts.json.ts',
};
/** And where the guide is large. */
const largeRoutes = { '/[locale]/guide': 'guide.astro' };

/**
 * Reads and checks `content/`, and makes it known to the site's components as `virtual:guide`.
 *
 * @param folder the project's folder, as `import.meta.url` of its configuration gives it
 * @throws the whole report when `content/site.yaml` or a word of the interface is missing
 */
export function openGuide(folder: string): Guide {
	const root = fileURLToPath(new URL('.', folder));
	const { content, problems: faults } = loadContent(root);
	const problems = [...faults, ...checkContent(content)];
	const errors = problems.filter(({ severity }) => severity === 'error');
	// Without these there is nothing to configure the site with.
	const needed = errors.some(({ file, rule }) => file === dataFiles.site || rule.startsWith('word-'));
	if (needed) throw new AstroError(formatProblems(errors), 'Correct the content, then build again.');

	let search: SearchSources | undefined;
	let beside: SearchBeside | undefined;
	const integration: AstroIntegration = {
		name: 'escalation-guide',
		hooks: {
			'astro:config:setup'({ command, injectRoute, addWatchFile, updateConfig, logger }) {
				if (errors.length > 0) {
					if (command === 'build') throw new AstroError(formatProblems(errors), 'Correct the content, then build again.');
					logger.error(formatProblems(errors));
				}
				const built = command === 'build';
				for (const [pattern, file] of Object.entries({ ...routes, ...(!built && servedRoutes), ...(isLarge(content) && largeRoutes) })) {
					injectRoute({ pattern, entrypoint: new URL(`src/routes/${file}`, folder), prerender: true });
				}
				for (const file of watchedFiles(content)) addWatchFile(new URL(file, folder));
				search = searchOf(content);
				for (const page of content.pages) page.release();
				updateConfig({ vite: { plugins: [virtualGuide(content, search, { withAnswers: !built }), lexiconAsData()] } });
			},
			'astro:build:start'() {
				beside = searchBeside(search!);
				search = undefined;
			},
			async 'astro:build:done'({ dir, logger }) {
				const seconds = await beside!.write(fileURLToPath(dir));
				logger.info(`Wrote the search index in ${seconds.toFixed(2)}s`);
			},
		},
	};
	return { root, content, integration };
}

/** A change in any of these is read, checked and reported anew: `dev` starts again with it. */
function watchedFiles({ pages, trees }: Content): string[] {
	const ofTrees = trees.flatMap(({ id }) => [treeFile(id), ...localeKeys.map((locale) => treeWordsFile(id, locale))]);
	return [...dataFileList(), ...pages.map(({ file }) => file), ...ofTrees];
}

function searchOf(content: Content): SearchSources {
	const answers = answersOf(content);
	const version = createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 8);
	return { answers, words: content.words, place: { basePath: content.site.basePath, version } };
}

function virtualGuide(content: Content, { answers, place }: SearchSources, { withAnswers }: { withAnswers: boolean }) {
	const id = 'virtual:guide';
	const { site, facts, labels, glossary, words } = content;
	const data = {
		...{ site, facts, labels, glossary, words, ...(withAnswers && { answers }), answersVersion: place.version },
		pages: pagesByLocale(content),
		trees: viewsOf(content),
		standings: standingsOf(content),
	};
	return {
		// The values are texts to be parsed: as an expression the bundler would keep a node for each word of a large guide.
		name: 'escalation-guide:content',
		resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
		load: (source: string) =>
			source === `\0${id}`
				? Object.entries(data)
						.map(([name, value]) => `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
						.join('\n')
				: undefined,
	};
}
