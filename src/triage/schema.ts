import { z } from 'zod';

const when = z.record(
	z.string(),
	z.union([z.string(), z.array(z.string()).min(1)]).transform((options) => (Array.isArray(options) ? options : [options])),
);
const route = z.strictObject({ when: when.default({}), to: z.string() });
const routes = z.union([z.string().transform((to) => [{ when: {}, to }]), z.array(route).min(1)]);

/** What an outcome asks of the partner: to wait, to mend it, to file with Microsoft, or to turn to somebody else. */
export const outcomeKinds = ['wait', 'fix', 'file', 'refer'] as const;
/** What a request is about: decides which fields its draft has. */
export const requestForms = ['azure', 'microsoft-365', 'incident', 'partner-center', 'billing', 'fraud', 'sla-credit', 'how-to'] as const;
export const severities = ['A', 'B', 'C'] as const;

/** Shape of `tree.yaml`: questions, options, outcomes; no prose. */
export const structureSchema = z.strictObject({
	start: z.union([z.string().transform((id) => [id]), z.array(z.string())]).default([]),
	/** By severity, the fact that says how soon Microsoft first responds, in hours. */
	clock: z.partialRecord(z.enum(severities), z.string()).default({}),
	questions: z.record(
		z.string(),
		z.strictObject({
			options: z.record(z.string(), routes).refine((options) => Object.keys(options).length > 0, 'must have at least one option'),
			severity: z.record(z.string(), z.enum(severities)).optional(),
		}),
	),
	outcomes: z.record(
		z.string(),
		z.strictObject({
			kind: z.enum(outcomeKinds),
			guide: z.string().startsWith('/'),
			facts: z.array(z.string()).default([]),
			form: z.enum(requestForms).optional(),
			steps: z.array(z.strictObject({ id: z.string(), when: when.default({}) })).min(1),
		}),
	),
});

const text = z.string().trim().min(1, 'must not be empty');
/** What people type who look for it. */
const keywords = z.array(text).default([]);

/** Shape of the words beside it, one file a language. */
export const treeWordsSchema = z.strictObject({
	title: text,
	intro: text,
	keywords,
	questions: z.record(
		z.string(),
		z.strictObject({
			title: text,
			short: text,
			hint: text.optional(),
			options: z.record(z.string(), z.strictObject({ label: text, hint: text.optional() })),
		}),
	),
	outcomes: z.record(
		z.string(),
		z.strictObject({ title: text, because: text, steps: z.record(z.string(), text), customer: text, next: text, keywords }),
	),
});

export type Structure = z.infer<typeof structureSchema>;
export type TreeWords = z.infer<typeof treeWordsSchema>;
/** Which earlier answers a route or a step needs: by question, any of these options. */
export type Condition = Record<string, readonly string[]>;
