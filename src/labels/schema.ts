import { z } from 'zod';
import { forEachLocale, translationKeys } from '../locales.ts';

/** Shape of `content/labels.yaml`: words that the products show, in four languages. */
export const labelsSchema = z.record(
	z.string(),
	z.strictObject({
		...forEachLocale(() => z.string().trim().min(1, 'must not be empty')),
		source: z.string(),
		machine: z.array(z.enum(translationKeys)).default([]),
	}),
);

export type Labels = z.infer<typeof labelsSchema>;
