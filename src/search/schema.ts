import { z } from 'zod';
import { forEachLocale } from '../locales.ts';

const word = z.string().trim().min(1, 'must not be empty');

/**
 * Shape of `content/synonyms.yaml`: by language, groups of words that mean the same at a support desk, and words of
 * questions that are not the guide's.
 */
export const synonymsSchema = z.strictObject(
	forEachLocale(() => z.strictObject({ same: z.array(z.array(word).min(2, 'must hold at least two words')), elsewhere: z.array(word) })),
);

export type Synonyms = z.infer<typeof synonymsSchema>;
