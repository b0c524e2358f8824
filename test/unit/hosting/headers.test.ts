import { describe, expect, it } from 'vitest';
import { headersFile, redirectsFile } from '../../../src/hosting/headers-file.ts';
import { headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { contentType } from '../../../src/hosting/media-types.ts';
import { nginxConfig } from '../../../src/hosting/nginx.ts';
import { staticWebAppConfig } from '../../../src/hosting/static-web-app.ts';

const place = { address: 'https://guide.example', basePath: '/guide/' };
const rules = headerRules(place);

describe('the table of headers', () => {
	it('lets hashed files be kept and pages be asked for anew', () => {
		expect(headersFor(rules, '/guide/_astro/a.js')['Cache-Control']).toMatch(/immutable$/);
		expect(headersFor(rules, '/guide/offline/en.0.json')['Cache-Control']).toMatch(/immutable$/);
		expect(headersFor(rules, '/guide/en/offline/')['Cache-Control']).toBe('no-cache');
		expect(headersFor(rules, '/guide/sw.js')['Cache-Control']).toBe('no-cache');
		expect(headersFor(rules, '/guide/en/')['Cache-Control']).toBe('no-cache');
	});

	it('adds the policies of a worker to everyone’s, and says nothing outside the base path', () => {
		const policy = headersFor(rules, '/guide/sw.js')['Content-Security-Policy'];
		expect(policy).toMatch(/frame-ancestors 'none'.*, default-src 'none'.*script-src 'self'$/);
		expect(rules.map(({ headers }) => headers['Content-Security-Policy']).join()).not.toContain('unsafe');
		expect(headersFor(rules, '/other/')).toEqual({});
	});

	it('lets other sites show the picture of a link, and nothing else', () => {
		const policy = (path: string) => headersFor(rules, path)['Cross-Origin-Resource-Policy'];
		expect(policy('/guide/ja-jp/preview.png')).toBe('cross-origin');
		expect(policy('/guide/ja-jp/')).toBe('same-origin');
		expect(policy('/guide/preview.png')).toBe('same-origin');
	});

	it('holds nothing that browsers refuse without HTTPS', () => {
		const names = Object.keys(headersFor(headerRules({ ...place, address: 'http://guide.example' }), '/guide/'));
		expect(names).not.toContain('Strict-Transport-Security');
		expect(names).not.toContain('Cross-Origin-Opener-Policy');
		expect(names).toContain('Content-Security-Policy');
	});
});

describe('_headers', () => {
	const blocks = headersFile(rules)
		.trim()
		.split('\n\n')
		.map((block) => block.split('\n'));

	it('has a block for each rule, with lines that Cloudflare reads', () => {
		expect(blocks.map(([path]) => path)).toEqual(rules.map(({ path }) => path));
		for (const line of blocks.flatMap(([, ...lines]) => lines)) expect(line).toMatch(/^ {2}(?:[\w-]+: .{1,1980}|! [\w-]+)$/);
	});

	it('gives no header twice that hosts would join, but policies: another is taken back first', () => {
		const [everywhere, ...special] = blocks.map(([, ...lines]) => lines.map((line) => line.trim().split(':')[0]!));
		const twice = special.map((names) => names.filter((name) => everywhere!.includes(name) && !names.includes(`! ${name}`)));
		expect(new Set(twice.flat())).toEqual(new Set(['Content-Security-Policy']));
		expect(blocks.find(([path]) => path === '/guide/en/preview.png')).toEqual([
			'/guide/en/preview.png',
			'  ! Cross-Origin-Resource-Policy',
			'  Cross-Origin-Resource-Policy: cross-origin',
		]);
	});

	it('refuses a line that Cloudflare would cut', () => {
		expect(() => headersFile([{ path: '/*', headers: { 'X-Long': 'x'.repeat(2_000) } }])).toThrow(/longer than 2000/);
	});
});

it('_redirects answers in the language of the address', () => {
	expect(redirectsFile('/guide/', ['en', 'ja-jp'])).toBe('/guide/en/* /guide/en/404.html 404\n/guide/ja-jp/* /guide/ja-jp/404.html 404\n');
});

it('staticwebapp.config.json gives each route all its headers, since only the first that matches counts', () => {
	const config = JSON.parse(staticWebAppConfig(rules, place.basePath));
	expect(config.globalHeaders).toEqual(headersFor(rules, '/guide/en/'));
	const worker = config.routes.find(({ route }: { route: string }) => route.endsWith('sw.js'));
	expect(worker.headers).toEqual(headersFor(rules, '/guide/sw.js'));
	expect(config.responseOverrides).toEqual({ 404: { rewrite: '/guide/404.html' } });
	expect(config.mimeTypes['.webmanifest']).toBe('application/manifest+json');
});

describe('the configuration of nginx', () => {
	it('adds headers in the server alone, so that no location loses them', () => {
		const config = nginxConfig(rules, place, ['en']);
		for (const [, location] of config.matchAll(/location [^{]*\{([^}]*)\}/g)) expect(location).not.toContain('add_header');
		expect(config).toContain('"~^/guide/_astro/"');
		expect(config).toContain('error_page 404 /guide/en/404.html;');
	});

	it('serves an address without HTTPS as it is', () => {
		const plain = { address: 'http://guide.example', basePath: '/' };
		const config = nginxConfig(headerRules(plain), plain, ['en']);
		expect(config).not.toMatch(/ssl|https/);
		expect(config.match(/^server \{/gm)).toHaveLength(1);
	});
});

it('media types say the encoding of text', () => {
	expect(contentType('en/index.html')).toBe('text/html; charset=utf-8');
	expect(contentType('search/en.json')).toBe('application/json');
	expect(contentType('no-ending')).toBe('application/octet-stream');
});
