import { z } from 'zod';
import { forEachLocale } from '../locales.ts';

const word = z.string().trim().min(1, 'must not be empty');

/** Pages that are made and have no front matter, by their path. */
export const madePages = ['faq', 'triage/request', 'triage/flowchart', 'handbook'] as const;
type MadePage = (typeof madePages)[number];

const forEachMadePage = <T>(make: () => T) => Object.fromEntries(madePages.map((path) => [path, make()])) as Record<MadePage, T>;

/**
 * Shape of `content/synonyms.yaml`: by language, groups of words that mean the same at a support desk, keywords of the pages
 * that no file is, and words of questions that are not the guide's.
 */
export const synonymsSchema = z.strictObject(
	forEachLocale(() =>
		z.strictObject({
			same: z.array(z.array(word).min(2, 'must hold at least two words')),
			pages: z.strictObject(forEachMadePage(() => z.array(word))),
			elsewhere: z.array(word),
		}),
	),
);

export type Synonyms = z.infer<typeof synonymsSchema>;

/** @returns what is known of words where nobody has given any. */
export const noSynonyms = (): Synonyms => forEachLocale(() => ({ same: [], pages: forEachMadePage(() => []), elsewhere: [] }));
