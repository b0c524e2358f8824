import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { pageFrame } from './src/frame/integration.ts';
import { hosting } from './src/hosting/integration.ts';
import { locales } from './src/locales.ts';
import { markdownFeatures } from './src/markdown/tree.ts';
import { headingLinks } from './src/markdown/heading-links.ts';
import { guideMarkdown } from './src/markdown/plugin.ts';
import { offline } from './src/offline/integration.ts';
import { machines } from './src/machines/integration.ts';
import { alternatesOf } from './src/machines/sitemap.ts';
import { shortenNames } from './src/page-styles/short-names.ts';
import { siteAddress } from './src/page-styles/site-address.ts';
import { openGuide } from './src/site/guide.ts';
import { navigationOf } from './src/site/sidebar.ts';

const { root, content, integration } = openGuide(import.meta.url);
const { site } = content;
const component = (/** @type {string} */ name) => `./src/shell/${name}.astro`;
const frameParts = ['ContentPanel', 'Header', 'PageFrame', 'PageSidebar', 'Pagination', 'Sidebar', 'SkipLink', 'TwoColumnContent'];
const frame = (/** @type {string} */ name) => `./src/frame/${name}.astro`;

export default defineConfig({
	site: site.address,
	base: site.basePath,
	srcDir: '.',
	trailingSlash: 'always',
	vite: { css: { postcss: { plugins: [shortenNames, siteAddress(new URL(site.address).origin)] } } },
	// The frame has its own, which neither listens on each link nor watches every change of a page.
	prefetch: false,
	markdown: {
		// Code here is forms and addresses: nothing to colour.
		syntaxHighlight: false,
		processor: satteri({ features: markdownFeatures, mdastPlugins: [guideMarkdown(root, content)], hastPlugins: [headingLinks] }),
	},
	integrations: [
		integration,
		// Starlight leaves the sitemap to one that is there; its own names no x-default.
		sitemap({
			filter: (page) => !page.endsWith('/404/'),
			serialize: (page) => ({ ...page, links: alternatesOf(page.url, new URL(site.basePath, site.address).href) }),
		}),
		starlight({
			title: Object.fromEntries(locales.map(({ key, tag }) => [tag, site.title[key]])),
			locales: Object.fromEntries(locales.map(({ key, tag, label }) => [key, { label, lang: tag }])),
			defaultLocale: 'en',
			...navigationOf(content),
			...(site.edit && { editLink: { baseUrl: site.edit } }),
			customCss: ['./src/styles/guide.css', './src/styles/triage-entry.css', './src/styles/print.css'],
			disable404Route: true,
			expressiveCode: false,
			// The guide's own search writes its own index.
			pagefind: false,
			pagination: true,
			lastUpdated: false,
			credits: false,
			markdown: { headingLinks: false },
			components: {
				...Object.fromEntries(frameParts.map((name) => [name, frame(name)])),
				Footer: component('Footer'),
				Head: component('Head'),
				LanguageSelect: component('LanguageSelect'),
				PageTitle: component('PageTitle'),
				Search: './src/search/Search.astro',
				ThemeProvider: component('ThemeProvider'),
				ThemeSelect: component('ThemeSelect'),
			},
		}),
		machines(root, content),
		pageFrame(root),
		hosting(root, site),
		offline(root, content),
	],
});
