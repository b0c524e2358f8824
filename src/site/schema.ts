import { z } from 'zod';
import { localizedText } from '../facts/schema.ts';
import { forEachLocale } from '../locales.ts';

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
	} catch {
		return false;
	}
}

/** Shape of `content/site.yaml`: what a partner company changes to make the guide its own. */
export const siteSchema = z.strictObject({
	address: z
		.url({ protocol: /^https?$/ })
		.pipe(z.string().regex(/^https?:\/\/[^/]+\/?$/, 'must have no path: the path goes into basePath')),
	basePath: z.string().regex(/^\/([\w.~-]+\/)*$/, 'must begin and end with a slash, such as / or /guide/'),
	title: localizedText,
	issues: z.url().optional(),
	edit: z.url().optional(),
	indexing: z.boolean(),
	offline: z.boolean().default(true),
	desk: z.strictObject({
		name: localizedText,
		hours: localizedText,
		contact: z.strictObject({ email: z.email().optional(), phone: z.string().optional() }),
		partnerModel: z.enum(['direct-bill', 'indirect-provider', 'indirect-reseller']),
		indirectProvider: z.string().optional(),
		supportPlan: z.enum(['none', 'advanced-support-for-partners', 'premier-support-for-partners']),
		timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, such as Asia/Taipei or Europe/Moscow'),
		languages: z.array(z.enum(Object.keys(forEachLocale(() => 0)))).min(1),
	}),
});

export type Site = z.infer<typeof siteSchema>;
