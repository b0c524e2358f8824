import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { pagesLoader } from './src/docs/loader.ts';

// Starlight keeps what it needs of a page; the guide's own front matter is read, and held to its shape, by src/docs.
export const collections = {
	docs: defineCollection({ loader: pagesLoader(), schema: docsSchema() }),
	i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
