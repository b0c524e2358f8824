import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localeKeys, locales } from '../../src/locales.ts';
import { realContent } from '../support/content.ts';
import { builtPages, dist } from '../support/dist.ts';

const { content } = realContent();
const { address: site } = content.site;
const pages = builtPages();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const localized = pages.filter(({ address }) => localeKeys.some((key) => address.startsWith(`/${key}/`)) && !address.endsWith('404.html'));
const twins = localized.flatMap(({ address, document }) => {
	const link = document.querySelector('link[rel=alternate][type="text/markdown"]');
	return link ? [{ address, document, twin: link.getAttribute('href')! }] : [];
});

describe('Markdown twins', () => {
	it('stand beside every page but the form and the drawing', () => {
		const without = localized.filter(({ address }) => !twins.some((twin) => twin.address === address)).map(({ address }) => address);
		expect(without.filter((address) => !/\/triage\/(request|flowchart)\/|\/(translations|offline)\/$/.test(address))).toEqual([]);
		for (const { twin } of twins) expect(existsSync(join(dist, twin)), twin).toBe(true);
	});

	it('say what the page says, with no tag, directive or fact left unresolved', () => {
		for (const { document, twin } of twins) {
			const text = read(twin);
			expect(text, twin).toContain(`# ${document.querySelector('h1')!.textContent.trim()}\n`);
			expect(text.replace(/```[^]*?```/g, ''), twin).not.toMatch(/<(Fact|Label|Source|Glossary|Triage)\b|^:::|undefined|\[object/m);
		}
	});

	it('link to pages and twins that are there', () => {
		for (const { twin } of twins) {
			for (const [, url] of read(twin).matchAll(/\]\((https:[^)#\s]+)/g)) {
				if (!url!.startsWith(site)) continue;
				const path = url!.slice(site.length);
				expect(existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)), `${twin}: ${url}`).toBe(true);
			}
		}
	});
});

it.each(['', ...localeKeys.map((key) => `${key}/`)])(
	'%sllms.txt has the form of its convention and lists twins that are there',
	(folder) => {
		const text = read(`${folder}llms.txt`);
		expect(text).toMatch(/^# .+\n\n> .+\n/);
		const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): .+$/gm)].map(([, url]) => url!);
		expect(links.length).toBeGreaterThanOrEqual(folder === '' ? 140 : 35);
		for (const url of links) expect(existsSync(join(dist, url.slice(site.length))), url).toBe(true);
	},
);

describe('the picture shown with a link', () => {
	it('is named by every page that may be shared, by its whole address, in its language, with words for it', () => {
		for (const { address, document } of [...localized, pages.find((page) => page.address === '/')!]) {
			const said = (name: string) => document.querySelectorAll(`meta[property="${name}"]`).map((meta) => meta.getAttribute('content'));
			const locale = localeKeys.find((key) => address.startsWith(`/${key}/`)) ?? 'en';
			expect(said('og:image'), address).toEqual([`${site}/${locale}/preview.png`]);
			expect(said('og:image:alt'), address).toEqual([content.site.title[locale]]);
			expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content'), address).toBe('summary_large_image');
		}
	});

	it.each(localeKeys)('is there in %s, as large as they are shown, and light', (locale) => {
		const picture = readFileSync(join(dist, locale, 'preview.png'));
		expect(picture.subarray(1, 4).toString()).toBe('PNG');
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
		expect(picture.length).toBeGreaterThan(10_000);
		expect(picture.length).toBeLessThan(120_000);
	});
});

describe('the sitemap', () => {
	const entries = [...read('sitemap-0.xml').matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry]) => entry!);
	const locations = entries.map((entry) => /<loc>([^<]+)/.exec(entry)![1]!.slice(site.length));

	it.each(['sitemap-index.xml', 'sitemap-0.xml'])('is well-formed: %s', (file) => {
		const text = read(file);
		const opened: string[] = [];
		for (const [, closing, name, , empty] of text.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
			if (closing) expect(opened.pop()).toBe(name);
			else if (!empty) opened.push(name!);
		}
		expect(opened).toEqual([]);
		const texts = text.replace(/<\?xml[^>]*\?>/, '').replace(/<[^<>]*>/g, '');
		expect(texts.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&]/);
	});

	it('lists every page that may be listed, and no other', () => {
		const listed = pages.filter(
			({ document, address }) => !document.querySelector('meta[name=robots][content*=noindex]') && !address.includes('404'),
		);
		expect([...locations].sort()).toEqual(listed.map(({ address }) => address).sort());
	});

	it('names the same versions in other languages as the pages do', () => {
		for (const [index, entry] of entries.entries()) {
			const said = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, url]) => `${lang} ${url}`);
			const { document } = pages.find(({ address }) => address === locations[index])!;
			const links = document.querySelectorAll('link[rel=alternate][hreflang]');
			expect(said.sort()).toEqual(links.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`).sort());
			expect(said).toHaveLength(locales.length + 1);
		}
	});
});

it('breadcrumbs lead from the home page to the page, by pages that are there', () => {
	for (const { address, document } of localized.filter(({ address }) => address.split('/').length > 3)) {
		const script = document.querySelector('script[data-breadcrumbs]');
		const data = JSON.parse(script!.textContent);
		expect(data, address).toMatchObject({ '@context': 'https://schema.org', '@type': 'BreadcrumbList' });
		const items = data.itemListElement as { '@type': string; position: number; name: string; item: string }[];
		expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
		expect(items.at(-1)!.item, address).toBe(site + address);
		for (const { '@type': type, name, item } of items) {
			expect([type, name === '']).toEqual(['ListItem', false]);
			expect(
				pages.some((page) => site + page.address === item),
				item,
			).toBe(true);
		}
	}
});
