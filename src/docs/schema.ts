import { z } from 'zod';
import { partialDate } from '../facts/schema.ts';

/** Where a procedure holds, as its sources say. */
export const clouds = ['partner-center', 'us-government', 'germany'] as const;
export const topics = ['coverage', 'times', 'filing', 'access', 'money', 'trouble'] as const;
export const products = ['azure', 'microsoft-365', 'dynamics-365', 'marketplace', 'partner-center'] as const;

export type Product = (typeof products)[number];

const day = z.string().pipe(z.iso.date('must be a day that exists, YYYY-MM-DD'));

const keywords = z.array(z.string().trim().min(1)).default([]);

/** What every page has in its own language. */
const words = {
	title: z.string().trim().min(1, 'must not be empty'),
	description: z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters'),
	reviewed: day,
	keywords,
	/** The same for its sections, by the ids of their headings. */
	sectionKeywords: z.record(z.string(), keywords).default({}),
};

/** What only the English page says, and its translations take from it. */
const provenance = { seen: partialDate, sources: z.array(z.string()).min(1, 'must name at least one source') };
const structure = {
	...provenance,
	order: z.number(),
	appliesTo: z.array(z.enum(clouds)).default([]),
	roles: z.array(z.string()).default([]),
	related: z.array(z.string().regex(/^(guide|faq)\/[a-z0-9-]+$/, 'must look like faq/sla-credit')).default([]),
};

const step = { id: z.string(), title: z.string().trim().min(1), text: z.string().trim().min(1) };

const source = {
	guide: z.strictObject({ ...words, ...structure }),
	faq: z.strictObject({ ...words, ...structure, topic: z.enum(topics), products: z.array(z.enum(products)).min(1) }),
	home: z.strictObject({
		...words,
		...provenance,
		orderOfWork: z.array(z.strictObject({ ...step, link: z.string().startsWith('/') })).min(2),
	}),
};
const translation = {
	guide: z.strictObject(words),
	faq: z.strictObject(words),
	home: z.strictObject({ ...words, orderOfWork: z.array(z.strictObject(step)).min(2) }),
};

/** Shapes of the front matter: of the English page, and of a translation, which holds words only. */
export const frontMatter = { source, translation };

export type PageKind = keyof typeof source;
export type SourceData = { [Kind in PageKind]: z.infer<(typeof source)[Kind]> };
/** A page's front matter in a reader's language: the translation's words over the English structure. */
export type PageData<Kind extends PageKind = PageKind> = SourceData[Kind];
