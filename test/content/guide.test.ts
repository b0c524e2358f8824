import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { formatProblems } from '../../src/checks/report.ts';
import { createTermMatcher } from '../../src/glossary/match.ts';
import { localeKeys } from '../../src/locales.ts';
import { plainText } from '../../src/markdown/tree.ts';
import { realContent } from '../support/content.ts';

const { content, problems } = realContent();

it('the guide has no error', () => {
	const errors = [...problems, ...checkContent(content)].filter(({ severity }) => severity === 'error');
	expect(formatProblems(errors)).toBe('0 errors, 0 warnings, 0 notices');
});

/** Addresses that other sites and tools rely on: a page may come, none of these may go. */
const promised = [
	'index',
	...['check-service-health', 'provide-technical-support', 'escalate-problems-to-microsoft', 'report-problems-on-behalf-of-a-customer'].map((slug) => `guide/${slug}`),
	...['severity-and-response-times', 'prepare-a-service-request', 'close-the-loop', 'roles-and-access', 'what-has-changed', 'glossary'].map((slug) => `guide/${slug}`),
	...['what-support-includes', 'support-for-my-own-tenant', 'what-support-costs', 'first-response-time', 'choose-a-severity', 'response-language'].map((slug) => `faq/${slug}`),
	...['requests-that-are-not-break-fix', 'phone-support', 'sign-in-to-azure-directly', 'sign-in-to-office-365-directly', 'whose-contact-details'].map((slug) => `faq/${slug}`),
	...['which-support-plan-to-choose', 'billing-and-fraud', 'can-a-customer-file-a-request', 'no-admin-rights-for-the-customer', 'indirect-reseller-azure'].map((slug) => `faq/${slug}`),
	...['marketplace-products', 'where-to-see-requests', 'problem-persists-after-the-incident', 'cloud-instances', 'sla-credit', 'no-answer-yet'].map((slug) => `faq/${slug}`),
];

it.each(localeKeys)('every promised page is there in %s', (locale) => {
	const paths = content.pages.filter((page) => page.locale === locale).map(({ path }) => path);
	expect(promised.filter((path) => !paths.includes(path))).toEqual([]);
});

describe('the glossary', () => {
	const entries = Object.entries(content.glossary);

	it('has at least 40 terms', () => expect(entries.length).toBeGreaterThanOrEqual(40));

	it.each(localeKeys)('finds each of its own terms in a sentence in %s', (locale) => {
		const find = createTermMatcher(content.glossary, locale);
		const lost = entries.filter(([id, entry]) => !find(`A ${entry[locale].term}.`).some((match) => match.id === id));
		expect(lost.map(([id]) => id)).toEqual([]);
	});
});

it('every fact and label that stands in the content is used, or says something that is', () => {
	const used = new Set(content.pages.filter(({ locale }) => locale === 'en').flatMap(({ body }) => [...body.matchAll(/<(?:Fact|Label) id="([^"]+)"/g)].map(([, id]) => id)));
	const byComponents = ['germany-left-pages'];
	const unused = Object.keys(content.facts.facts).filter((id) => !used.has(id) && !byComponents.includes(id));
	expect(unused).toEqual([]);
});

it('no figure of a fact is typed by hand: hours of the initial response stand only as facts', () => {
	const typed = content.pages.filter(({ tree }) => /(?<!\d)[248] ?(hours?\b|час|小時|時間)/.test(plainText(tree)));
	expect(typed.map(({ file }) => file)).toEqual([]);
});

/** Words of the mainland in a Taiwanese text, or of the other terms our translators avoid. */
const strange: [locale: string, words: RegExp][] = [
	['zh-tw', /用户|客户|服务器|默认|信息|视频|軟件|網絡|服務器|默認|信息|視頻|數據庫|用戶端|登錄|鏈接/],
	['ja-jp', /マイクロソフト|破損時補償|ループを閉じ/],
	['ru-ru', /Майкрософт|арендатель/i],
];

it.each(strange)('%s uses the words of its readers', (locale, words) => {
	const texts = content.pages.filter((page) => page.locale === locale).map(({ file, body }) => ({ file, words: body.match(words)?.[0] }));
	expect(texts.filter((text) => text.words)).toEqual([]);
});
