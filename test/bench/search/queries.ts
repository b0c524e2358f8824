import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../../src/commands/run.ts';
import type { Locale } from '../../../src/locales.ts';

const kinds = ['paraphrase', 'misspelling', 'width', 'inflection', 'mixed', 'english', 'term', 'short'] as const;

const schema = z.strictObject({
	queries: z.array(z.strictObject({ q: z.string(), kind: z.enum(kinds), frozen: z.boolean(), want: z.array(z.string()).min(1) })),
	outOfScope: z.array(z.strictObject({ q: z.string(), frozen: z.boolean() })),
});

/** A query with all addresses that answer it: `faq/sla-credit`, `guide/glossary#severity`, `triage#file-azure`. */
export type Query = z.infer<typeof schema>['queries'][number];
export type QuerySet = z.infer<typeof schema>;

/** @returns the queries of a language. */
export function queriesOf(locale: Locale): QuerySet {
	return schema.parse(parse(readFileSync(join(root, `test/bench/search/queries/${locale}.yaml`), 'utf8')));
}
