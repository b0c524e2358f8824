import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/commands/run.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { nginxConfig, nginxFiles } from '../../src/hosting/nginx.ts';
import { localeKeys } from '../../src/locales.ts';
import { realContent } from '../support/content.ts';
import { builtPages, dist } from '../support/dist.ts';

const { site } = realContent().content;
const pages = builtPages();
const hash = (content: string | Buffer) => `sha256-${createHash('sha256').update(content).digest('base64')}`;
const hashesIn = (policy: string) => policy.match(/(?<=')sha256-[^']+/g) ?? [];

it('every page allows the scripts and styles that stand in it, by their hashes, and nothing else', () => {
	for (const { address, html, document } of pages) {
		const [meta, ...more] = document.querySelectorAll('meta[http-equiv="content-security-policy"]');
		expect(more, address).toEqual([]);
		expect(html.indexOf('<meta http-equiv'), address).toBeLessThan(html.search(/<(script|style|link)\b/));
		const policy = meta!.getAttribute('content')!;
		const inline = document
			.querySelectorAll('script:not([src]), style')
			.filter((element) => !/json/.test(element.getAttribute('type') ?? ''))
			.map((element) => hash(element.innerHTML));
		expect(new Set(hashesIn(policy)), address).toEqual(new Set(inline));
		expect(policy, address).toContain("default-src 'none'");
		expect(policy, address).toContain("require-trusted-types-for 'script'");
		expect(policy, address).not.toMatch(/unsafe|\*|https?:/);
	}
});

it('no page has a style attribute, an event handler or an address that runs', () => {
	for (const { address, document } of pages) {
		expect(
			document.querySelectorAll('[style]').map((element) => element.outerHTML.slice(0, 80)),
			address,
		).toEqual([]);
		const names = document.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes));
		expect(
			names.filter((name) => /^on/i.test(name)),
			address,
		).toEqual([]);
	}
});

it('every script and stylesheet is loaded only as it was built', () => {
	let count = 0;
	for (const { address, document } of pages) {
		for (const element of document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=modulepreload]')) {
			const file = element.getAttribute('src') ?? element.getAttribute('href')!;
			expect(element.getAttribute('integrity'), `${address} ${file}`).toBe(hash(readFileSync(join(dist, file))));
			count += 1;
		}
	}
	expect(count).toBeGreaterThan(pages.length);
});

it('each language has a page for what is not there, whole without scripts', () => {
	for (const locale of localeKeys) {
		const { document } = pages.find(({ address }) => address === `/${locale}/404.html`)!;
		expect(document.querySelectorAll('h1')).toHaveLength(1);
		expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
		for (const link of document.querySelectorAll('main a')) expect(link.getAttribute('href')).toMatch(`/${locale}/`);
	}
	expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain('404');
});

it('the hosts’ files are those of the table', () => {
	const rules = headerRules(site);
	const file = (name: string) => readFileSync(join(dist, name), 'utf8');
	for (const { path } of rules) expect(file('_headers')).toContain(`${path}\n`);
	expect(file('_redirects').trim().split('\n')).toHaveLength(localeKeys.length);
	expect(JSON.parse(file('staticwebapp.config.json')).routes).toHaveLength(rules.length - 1);
	expect(readFileSync(join(root, 'dist-nginx', nginxFiles.site), 'utf8')).toBe(nginxConfig(rules, site, localeKeys));
});
