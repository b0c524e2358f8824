import { z } from 'zod';

const day = z.string().pipe(z.iso.date('must be a day that exists, YYYY-MM-DD'));
const text = z.string().trim().min(1, 'must not be empty');

/** A block of the English page that a translation was made from. */
const recordedBlock = z.strictObject({
	/** Its id at that time. */
	id: text,
	/** Where it stood, see `places.ts`; left out of what has a key of its own, such as a title. */
	in: text.optional(),
	/** The day on which somebody, or something, said: the translation says what this English says. */
	stamped: day,
	/** The translation leaves it out: its readers see the English. */
	pending: z.literal(true).optional(),
	/** Its wording, see `wording.ts`. */
	english: z.string(),
});

const recordedPage = z.strictObject({
	translatedBy: z.enum(['machine', 'person']),
	/** The person who last compared the whole page with the English; left out until one has. */
	reviewedBy: text.optional(),
	/** The day of the last stamp. */
	stamped: day,
	blocks: z.array(recordedBlock),
});

/** Shape of `content/translations/<locale>.json`: by page, what its translation was made from. */
export const translationsSchema = z.strictObject({ pages: z.record(z.string(), recordedPage) });

export type RecordedBlock = z.infer<typeof recordedBlock>;
export type RecordedPage = z.infer<typeof recordedPage>;
export type Translations = z.infer<typeof translationsSchema>;
export type Translator = RecordedPage['translatedBy'];
