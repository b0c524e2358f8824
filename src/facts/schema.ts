import { z } from 'zod';
import { forEachLocale } from '../locales.ts';

/** YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source is. YAML reads a bare year as a number. */
export const partialDate = z
	.union([z.number().int(), z.string()])
	.transform(String)
	.pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'));

/** A text in each of the four languages, none missing, none empty. */
export const localizedText = z.strictObject(forEachLocale(() => z.string().trim().min(1, 'must not be empty')));

const common = { name: localizedText, source: z.string(), seen: partialDate, note: localizedText.optional() };

const fact = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('duration'), value: z.number().positive(), unit: z.string(), ...common }),
	z.strictObject({ kind: z.literal('count'), value: z.number(), ...common }),
	z.strictObject({ kind: z.literal('date'), value: partialDate, ...common }),
	z.strictObject({ kind: z.literal('url'), value: z.url({ protocol: /^https$/ }), ...common }),
	z.strictObject({ kind: z.literal('code'), value: z.string().min(1), ...common }),
]);

/** Words for a unit that `Intl` does not know, by plural category; `{n}` stands for the number. */
const pluralForms = z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string().includes('{n}'));

/** Shape of `content/facts.yaml`. */
export const factsSchema = z.strictObject({
	sources: z.record(z.string(), z.strictObject({ name: localizedText, url: z.url().optional() })),
	facts: z.record(z.string(), fact),
	units: z.record(z.string(), z.strictObject(forEachLocale(() => pluralForms))),
});

export type Fact = z.infer<typeof fact>;
export type Facts = z.infer<typeof factsSchema>;
