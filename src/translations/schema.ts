import { z } from 'zod';

/** Shape of `content/translations/<locale>.json`: by page, the English blocks that are not yet translated. */
export const translationsSchema = z.strictObject({
	pages: z.record(z.string(), z.strictObject({ pending: z.array(z.string()) })),
});

export type Translations = z.infer<typeof translationsSchema>;
