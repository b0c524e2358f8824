import { z } from 'zod';
import { forEachLocale } from '../locales.ts';

const words = z.strictObject({
	term: z.string().trim().min(1, 'must not be empty'),
	forms: z.array(z.string().trim().min(1)).default([]),
	variants: z.array(z.string().trim().min(1)).default([]),
	/** What people type who look for it, and that is no name for it: used by the search, not shown. */
	keywords: z.array(z.string().trim().min(1)).default([]),
	definition: z.string().trim().min(1, 'must not be empty'),
});

/** Shape of `content/glossary.yaml`. */
export const glossarySchema = z.record(
	z.string(),
	z.strictObject({
		...forEachLocale(() => words),
		related: z.array(z.string()).default([]),
		popover: z.boolean().default(true),
	}),
);

export type Glossary = z.infer<typeof glossarySchema>;
