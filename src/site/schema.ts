import { z } from 'zod';
import { localizedText } from '../facts/schema.ts';
import { forEachLocale } from '../locales.ts';

/** Shape of `content/site.yaml`: what a partner company changes to make the guide its own. */
export const siteSchema = z.strictObject({
	address: z.url({ protocol: /^https?$/ }),
	basePath: z.string().regex(/^\/([\w.~-]+\/)*$/, 'must begin and end with a slash, such as / or /guide/'),
	title: localizedText,
	issues: z.url().optional(),
	edit: z.url().optional(),
	indexing: z.boolean(),
	desk: z.strictObject({
		name: localizedText,
		hours: localizedText,
		contact: z.strictObject({ email: z.email().optional(), phone: z.string().optional() }),
		partnerModel: z.enum(['direct-bill', 'indirect-provider', 'indirect-reseller']),
		indirectProvider: z.string().optional(),
		supportPlan: z.enum(['none', 'advanced-support-for-partners', 'premier-support-for-partners']),
		timeZone: z.string(),
		languages: z.array(z.enum(Object.keys(forEachLocale(() => 0)))).min(1),
	}),
});

export type Site = z.infer<typeof siteSchema>;
