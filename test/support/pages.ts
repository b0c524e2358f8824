import { localeKeys } from '../../src/locales.ts';
import { realContent } from './content.ts';

/** Whether everything is looked at, or of each kind of page one. */
export const whole = process.env.TEST_EXTENT === 'all';

const { content } = realContent();
const all = content.pages.filter(({ locale }) => locale === 'en').map(({ path }) => (path === 'index' ? '/' : `/${path}/`));
const kinds = ['/', '/guide/report-problems-on-behalf-of-a-customer/', '/guide/roles-and-access/', '/guide/glossary/', '/faq/sla-credit/'];

/** Addresses below the locale: all, or one of each kind. */
export const below = [
	...(whole ? all : kinds),
	'/faq/',
	'/triage/',
	'/triage/flowchart/',
	'/triage/request/',
	'/translations/',
	'/offline/',
	'/handbook/',
];

/** Addresses in every language, and the pages that belong to none. */
export const addresses = [...localeKeys.flatMap((locale) => below.map((path) => `/${locale}${path}`)), '/?choose', '/404.html'];
