import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { pagesLoader } from './src/docs/loader.ts';

const schemaOf = docsSchema({ extend: z.object({ pagefind: z.literal(false).default(false) }) });
let schema: ReturnType<typeof schemaOf> | undefined;

// Starlight keeps what it needs of a page; the guide's own front matter is read, and held to its shape, by src/docs.
// Its search is not used, and no page is marked for it.
export const collections = {
	docs: defineCollection({
		loader: pagesLoader(),
		// One for all pages: it would be made for each only to find the images that its front matter names, and none does.
		schema: (context) => (schema ??= schemaOf(context)),
	}),
	i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
