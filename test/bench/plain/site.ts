import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { root } from '../../../src/commands/run.ts';
import type { Content } from '../../../src/docs/load.ts';
import { createWords } from '../../../src/interface/words.ts';
import { localeKeys, locales } from '../../../src/locales.ts';
import { twinsOf } from '../../../src/machines/twins.ts';
import { plainPage, plainPages } from './page.ts';

/**
 * Writes a site with the same pages for Starlight as it comes: stock styles, scripts, sidebar and search.
 *
 * @param options.lists whether the pages that are made, of all questions and of the triage, are written too, as text
 * @returns its folder, which the caller removes
 */
export function writePlainSite(content: Content, { lists }: { lists: boolean }): string {
	const output = join(root, 'test/.output');
	mkdirSync(output, { recursive: true });
	// Inside the project, so that its packages are found on the way up.
	const folder = mkdtempSync(join(output, 'plain-'));
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	};
	// Astro looks there for packages whose sources it must build itself.
	write('package.json', JSON.stringify({ name: 'plain', private: true, type: 'module', dependencies: { '@astrojs/starlight': '*' } }));
	write('astro.config.mjs', configOf(content));
	write('src/content.config.ts', collections);
	cpSync(join(root, 'public'), join(folder, 'public'), { recursive: true });
	for (const locale of localeKeys) {
		const pages = plainPages(content, locale);
		for (const page of content.pages.filter((one) => one.locale === locale)) {
			write(`src/content/docs/${locale}/${page.path}.mdx`, plainPage(page, pages));
		}
		if (lists) for (const [path, text] of listsOf(content, locale)) write(`src/content/docs/${locale}/${path}.md`, text);
	}
	return folder;
}

/** Removes what `writePlainSite` wrote and all that was built of it. */
export const removePlainSite = (folder: string): void => rmSync(folder, { recursive: true });

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function configOf(content: Content): string {
	const named = (key: string) => ({
		label: createWords(content.words, 'en')(key),
		translations: Object.fromEntries(locales.map(({ key: locale, tag }) => [tag, createWords(content.words, locale)(key)])),
	});
	const options = {
		title: Object.fromEntries(locales.map(({ key, tag }) => [tag, content.site.title[key]])),
		locales: Object.fromEntries(locales.map(({ key, tag, label }) => [key, { label, lang: tag }])),
		defaultLocale: 'en',
		sidebar: ['guide', 'faq'].map((directory) => ({ ...named(`nav.${directory}`), items: [{ autogenerate: { directory } }] })),
	};
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: ${JSON.stringify(content.site.address)},
	trailingSlash: 'always',
	integrations: [starlight(${JSON.stringify(options, undefined, '\t')})],
});
`;
}

/** The Markdown twins of made pages, with a front matter. */
function listsOf(content: Content, locale: (typeof localeKeys)[number]): [string, string][] {
	const twins = twinsOf(content, locale);
	return [
		['faq/index', twins.get('faq')!],
		['triage', twins.get('triage')!],
	].map(([path, text]) => {
		const [, title = '', body = ''] = /^# (.*)\n([^]*)$/.exec(text!) ?? [];
		return [path!, `---\n${stringify({ title })}---\n\n${body}`];
	});
}
