import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/commands/run.ts';
import { compressFolder } from '../../src/hosting/compress.ts';
import { headerPolicy, workerPolicy } from '../../src/hosting/content-security.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { nginxConfig, nginxFiles } from '../../src/hosting/nginx.ts';
import { workerScript } from '../../src/hosting/worker-scripts.ts';
import { localeKeys, locales } from '../../src/locales.ts';
import { builtFiles, dist } from '../support/dist.ts';
import { outputFolder, startNginx, type Nginx } from '../support/nginx.ts';
import { observatoryPoints, observatoryScore } from '../support/observatory.ts';

const files = builtFiles();
const first = (pattern: RegExp) => `/${files.find((file) => pattern.test(file))!}`;
const site = mkdtempSync(join(outputFolder(), 'compressed-'));
let nginx: Nginx;

beforeAll(async () => {
	cpSync(dist, site, { recursive: true });
	await compressFolder(site);
	nginx = await startNginx(readFileSync(join(root, 'dist-nginx', nginxFiles.site), 'utf8'), site);
});
afterAll(async () => {
	await nginx.stop();
	rmSync(site, { recursive: true });
});

const immutable = 'public, max-age=31536000, immutable';

/** One of every kind of file, with its media type and how long it may be kept. */
const kinds: [kind: string, path: string, type: string, caching: string][] = [
	['page', '/ja-jp/guide/close-the-loop/', 'text/html; charset=utf-8', 'no-cache'],
	['page that offers the languages', '/', 'text/html; charset=utf-8', 'no-cache'],
	['page that is not there', '/ru-ru/guide/nothing/', 'text/html; charset=utf-8', 'no-cache'],
	['script', first(/^_astro\/.*\.js$/), 'text/javascript; charset=utf-8', immutable],
	['stylesheet', first(/^_astro\/.*\.css$/), 'text/css; charset=utf-8', immutable],
	['script that is not there', '/_astro/nothing.js', 'text/html; charset=utf-8', 'no-cache'],
	['icon', '/favicon.svg', 'image/svg+xml', 'no-cache'],
	['sitemap', '/sitemap-index.xml', 'application/xml', 'no-cache'],
	['robots.txt', '/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
	['first answers of the search', '/search/ja-jp.json', 'application/json', 'no-cache'],
	['worker of the offline copy', `/${workerScript}`, 'text/javascript; charset=utf-8', 'no-cache'],
	['pack of the offline copy', first(/^offline\/ja-jp\..*\.json$/), 'application/json', immutable],
	['picture of a link', '/ja-jp/preview.png', 'image/png', 'no-cache'],
	['part of the full text', '/search/ja-jp/terms-0.json', 'application/json', 'no-cache'],
];

describe('every kind of file has every header', () => {
	it.each(kinds)('%s: %s', async (kind, path, type, caching) => {
		const { headers, status } = await nginx.get(path);
		const worker = path === `/${workerScript}`;
		expect(status).toBe(kind.endsWith('is not there') ? 404 : 200);
		expect(headers).toMatchObject({
			'content-type': type,
			'cache-control': caching,
			'content-security-policy': worker ? `${headerPolicy}, ${workerPolicy}` : headerPolicy,
			'cross-origin-embedder-policy': 'require-corp',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': path.endsWith('preview.png') ? 'cross-origin' : 'same-origin',
			'permissions-policy': expect.stringContaining('camera=()'),
			'referrer-policy': 'same-origin',
			'strict-transport-security': 'max-age=63072000',
			'x-content-type-options': 'nosniff',
		});
		expect(headers.server).toBe('nginx');
		expect(headers['set-cookie']).toBeUndefined();
	});

	it('each once', async () => {
		const { names } = await nginx.get(`/${workerScript}`);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});

describe('a page', () => {
	it('comes compressed, and as it is to those who cannot read that', async () => {
		const plain = readFileSync(join(dist, 'en/faq/index.html'));
		const gzip = await nginx.get('/en/faq/', { 'Accept-Encoding': 'gzip' });
		expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' });
		expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
		const identity = await nginx.get('/en/faq/');
		expect(identity.headers['content-encoding']).toBeUndefined();
		expect(identity.body.equals(plain)).toBe(true);
		if (!nginx.brotli) return;
		const brotli = await nginx.get('/en/faq/', { 'Accept-Encoding': 'gzip, deflate, br' });
		expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' });
		expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
		expect(brotli.body.length).toBeLessThan(gzip.body.length);
	});

	it('is asked for anew, and not sent again while it is the same', async () => {
		const { etag } = (await nginx.get('/en/faq/')).headers;
		const again = await nginx.get('/en/faq/', { 'If-None-Match': etag! });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
	});

	it('without its slash is redirected with its query', async () => {
		const { status, headers } = await nginx.get('/ja-jp/triage?whose=customer');
		expect([status, headers.location]).toEqual([301, '/ja-jp/triage/?whose=customer']);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	it('over HTTP is redirected to HTTPS', async () => {
		const { status, headers } = await nginx.getPlain('/en/?q=sla');
		expect([status, headers.location]).toEqual([301, 'https://escalation-guide.example/en/?q=sla']);
	});
});

describe('what is not there', () => {
	it.each(locales)('is answered in the language of its address: $key', async ({ key, tag }) => {
		for (const path of [`/${key}/nothing/`, `/${key}/faq/nothing/x.html`]) {
			const { status, body } = await nginx.get(path);
			expect(status).toBe(404);
			expect(body.toString()).toContain(`<html lang="${tag}">`);
			expect(body.toString().match(/data-not-found/g)).toHaveLength(1);
		}
	});

	it('is answered in all languages elsewhere', async () => {
		const { status, body } = await nginx.get('/nothing');
		expect(status).toBe(404);
		expect(body.toString().match(/data-not-found=/g)).toHaveLength(localeKeys.length);
	});

	it('includes what other hosts are configured with, and what lies outside', async () => {
		for (const path of [
			'/_headers',
			'/_redirects',
			'/staticwebapp.config.json',
			'/../nginx.conf',
			'/en/..%2f..%2fpackage.json',
			'/en../package.json',
		]) {
			const { status } = await nginx.get(path);
			expect([400, 404], path).toContain(status);
		}
	});
});

it.each(['/en/', '/ja-jp/faq/', '/ru-ru/triage/', '/zh-tw/guide/close-the-loop/', '/'])(
	'scores at least 135 in Mozilla’s Observatory: %s',
	async (path) => {
		const points = observatoryPoints(await nginx.get(path), await nginx.getPlain(path));
		expect(Object.entries(points).filter(([, value]) => value < 0)).toEqual([]);
		expect(observatoryScore(points)).toBe(155);
		// Before its rules knew of openers and embedders, the highest score was 135.
		expect(observatoryScore({ ...points, 'cross-origin-embedder-policy': 0, 'cross-origin-opener-policy': 0 })).toBe(135);
	},
);

it('a base path is kept apart from what else the server holds', async () => {
	const place = { address: 'https://escalation-guide.example', basePath: '/guide/' };
	const below = await startNginx(nginxConfig(headerRules(place), place, localeKeys), site);
	try {
		const script = await below.get(`/guide${first(/^_astro\/.*\.js$/)}`);
		expect(script.headers['cache-control']).toBe(immutable);
		expect((await below.get('/guide/en/')).headers).toMatchObject({ 'cache-control': 'no-cache', 'content-security-policy': headerPolicy });
		expect((await below.get('/guide')).headers.location).toBe('/guide/');
		expect((await below.get('/en/')).status).toBe(404);
		expect((await below.get('/guide/ja-jp/nothing/')).body.toString()).toContain('<html lang="ja-JP">');
	} finally {
		await below.stop();
	}
});
