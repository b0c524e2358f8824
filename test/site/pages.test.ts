import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales, localeKeys } from '../../src/locales.ts';
import { realContent } from '../support/content.ts';
import { builtPages, dist } from '../support/dist.ts';

const { content } = realContent();
const pages = builtPages();
const localized = pages.flatMap((page) => {
	const locale = localeKeys.find((key) => page.address.startsWith(`/${key}/`) && !page.address.endsWith('/404.html'));
	return locale
		? [{ ...page, locale, below: page.address.slice(locale.length + 1), tag: locales.find(({ key }) => key === locale)!.tag }]
		: [];
});

/** Addresses of the pages of `content/docs`, below their locale. */
const documents = new Set(content.pages.map(({ path }) => (path === 'index' ? '/' : `/${path}/`)));

it('every page is there in every language', () => {
	const addresses = (locale: string) =>
		localized
			.filter((page) => page.locale === locale)
			.map(({ below }) => below)
			.sort();
	for (const locale of localeKeys) expect(addresses(locale)).toEqual(addresses('en'));
	expect(addresses('en').length).toBeGreaterThanOrEqual(34);
});

describe('languages', () => {
	it('each page says which it is in', () => {
		expect(
			localized.filter(({ document, tag }) => document.querySelector('html')?.getAttribute('lang') !== tag).map(({ address }) => address),
		).toEqual([]);
	});

	it('each page names itself and its twins', () => {
		for (const { address, document, below } of localized) {
			const site = content.site.address;
			expect(document.querySelector('link[rel=canonical]')?.getAttribute('href'), address).toBe(`${site}${address}`);
			const alternates = document
				.querySelectorAll('link[rel=alternate][hreflang]')
				.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`);
			for (const { key, tag } of locales) expect(alternates, address).toContain(`${tag} ${site}/${key}${below}`);
		}
	});

	it('each page links to its twins without scripts', () => {
		for (const { address, document, below } of localized) {
			const links = document.querySelectorAll('language-choice a').map((link) => link.getAttribute('href'));
			for (const key of localeKeys) expect(links, address).toContain(`/${key}${below}`);
		}
	});

	it('no word of the interface stands there in English', () => {
		const english = new Map(
			Object.entries(content.words.en).flatMap(([key, text]) =>
				typeof text === 'string' && text.length > 3 && !text.includes('{') ? [[text, key]] : [],
			),
		);
		for (const { address, document, locale, tag } of localized.filter((page) => page.locale !== 'en')) {
			for (const element of document.querySelectorAll('body *')) {
				if (element.childNodes.some((child) => child.nodeType === 1) || element.closest('[lang=en]')) continue;
				const key = english.get(element.textContent.trim());
				if (key && content.words[locale][key] !== content.words.en[key])
					expect.fail(`${address}: "${element.textContent.trim()}" (${key}) in ${tag}`);
			}
		}
	});
});

describe('a question', () => {
	const questions = localized.filter(({ below }) => /^\/faq\/.+/.test(below));

	it('has its data for machines, alone, with the answer the page shows', () => {
		expect(questions.length).toBe(content.pages.filter(({ kind }) => kind === 'faq').length);
		for (const { address, document, tag } of questions) {
			const scripts = document.querySelectorAll('script[type="application/ld+json"]:not([data-breadcrumbs])');
			expect(scripts, address).toHaveLength(1);
			const data = JSON.parse(scripts[0]!.textContent);
			expect(data, address).toMatchObject({ '@context': 'https://schema.org', '@type': 'FAQPage', inLanguage: tag });
			expect(data.mainEntity, address).toMatchObject([{ '@type': 'Question', acceptedAnswer: { '@type': 'Answer' } }]);
			expect(data.mainEntity[0].name, address).toBe(document.querySelector('h1')!.textContent.trim());
			const first = document.querySelector('.sl-markdown-content [data-u]')!.textContent;
			expect(data.mainEntity[0].acceptedAnswer.text, address).toContain(first);
		}
	});

	it('stands on the page of all questions too, with a place of its own', () => {
		for (const locale of localeKeys) {
			const { document } = pages.find(({ address }) => address === `/${locale}/faq/`)!;
			const own = questions.filter((page) => page.locale === locale);
			for (const { below } of own) expect(document.querySelector(`[id="${below.split('/')[2]}"] [data-u]`), below).not.toBeNull();
		}
	});
});

describe('terms and facts', () => {
	it('each popover’s button has its popover, with a definition and the way to the glossary', () => {
		let count = 0;
		for (const { address, document, locale } of localized) {
			for (const button of document.querySelectorAll('button.term')) {
				const popover = document.querySelector(`[id="${button.getAttribute('popovertarget')}"][popover]`);
				expect(popover?.querySelector('a')?.getAttribute('href'), address).toContain(`/${locale}/guide/glossary/#`);
				count += 1;
			}
		}
		expect(count).toBeGreaterThan(200);
	});

	it('a page names the source and date of each fact it states', () => {
		for (const { address, document } of localized) {
			for (const link of document.querySelectorAll('a.fact[href^="#"]'))
				expect(document.querySelector(`[id="${link.getAttribute('href')!.slice(1)}"]`), `${address} ${link.textContent}`).not.toBeNull();
		}
	});

	it('a response time reads the same on every page of a language', () => {
		const shown = new Set(
			localized
				.filter(({ locale }) => locale === 'ru-ru')
				.flatMap(({ document }) => document.querySelectorAll('a.fact[href="#fact-initial-response-a"]').map((link) => link.textContent)),
		);
		expect([...shown]).toEqual(['2 часа']);
	});
});

it('each page says that it is not Microsoft’s, when it was reviewed and where to report an error', () => {
	for (const { address, document, locale, below } of localized) {
		const foot = document.querySelector('.page-meta')!;
		expect(foot.textContent, address).toContain(content.words[locale]['page.disclaimer']);
		const report = foot.querySelectorAll('a').find((link) => link.textContent === content.words[locale]['page.report'])!;
		const body = new URL(report.getAttribute('href')!.replaceAll('&amp;', '&')).searchParams.get('body');
		expect(body, address).toContain(address);
		if (documents.has(below)) expect(foot.querySelector('time')?.getAttribute('datetime'), address).toMatch(/^\d{4}-\d\d-\d\d$/);
	}
});

it('robots.txt follows site.yaml and names the sitemap, which is there', () => {
	const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
	expect(robots).toContain(`Sitemap: ${content.site.address}/sitemap-index.xml`);
	expect(robots).toContain(content.site.indexing ? 'Allow: /' : 'Disallow: /');
	expect(existsSync(join(dist, 'sitemap-index.xml'))).toBe(true);
});
