import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldOf } from '../../src/offline/integration.ts';
import { writeOffline } from '../../src/offline/build.ts';
import { leave, useBrowser } from '../support/browser.ts';
import { realContent } from '../support/content.ts';
import { dist } from '../support/dist.ts';
import { forkGuide } from '../support/fork.ts';
import { copiesOf, openAddress, waitForCopy, type Address } from '../support/offline.ts';
import { whole } from '../support/pages.ts';

const fork = forkGuide();
const open = useBrowser();
const page = (path: string) => readFileSync(join(fork.folder, 'dist', path, 'index.html'), 'utf8');
let served: Address;

/** A block that somebody adds in English, and nobody has translated yet. */
const english = 'Nothing else comes before it.';

beforeAll(async () => {
	fork.change('site.yaml', 'address: https://escalation-guide.example', 'address: https://support.contoso.example');
	fork.change('site.yaml', 'basePath: /', 'basePath: /guide/');
	fork.change('site.yaml', 'ja-jp: エスカレーション ガイド', 'ja-jp: コントソ サポート ガイド');
	fork.change('site.yaml', 'indexing: true', 'indexing: false');
	fork.change('site.yaml', 'email: support@partner.example', 'email: help@contoso.example');
	fork.change('docs/en/guide/check-service-health.mdx', 'Check it first', `${english}\n\nCheck it first`);
	const { succeeded, output } = fork.build();
	if (!succeeded) throw new Error(output);
	served = await openAddress(join(fork.folder, 'dist'), 4600, '/guide/');
}, 120_000);

afterAll(async () => {
	await served.stop();
	fork.remove();
});

describe('a fork that changes only content/', () => {
	it('has its own address, title and desk', () => {
		const html = page('ja-jp');
		expect(html).toContain('<link rel="canonical" href="https://support.contoso.example/guide/ja-jp/"');
		expect(html).toContain('コントソ サポート ガイド');
		expect(html).toContain('help@contoso.example');
		expect(html).toContain('<meta property="og:image" content="https://support.contoso.example/guide/ja-jp/preview.png"');
		const preview = (folder: string, locale: string) => readFileSync(join(folder, locale, 'preview.png'));
		expect(preview(join(fork.folder, 'dist'), 'ja-jp').equals(preview(dist, 'ja-jp'))).toBe(false);
		expect(preview(join(fork.folder, 'dist'), 'zh-tw').equals(preview(dist, 'zh-tw'))).toBe(true);
		expect(readFileSync(join(fork.folder, 'dist/robots.txt'), 'utf8')).toContain('Disallow: /');
	});

	it('works below its base path: links, languages, search, triage, what is not there', async () => {
		const { origin } = new URL(served.url);
		const visit = await open('/en/');
		await visit.page.goto(`${origin}/guide/ja-jp/`);
		await visit.page.locator('.order a').first().click();
		await visit.page.waitForURL('**/guide/ja-jp/guide/check-service-health/');
		await visit.page.locator('header language-choice summary').click();
		await visit.page.locator('header language-choice a[data-locale=ru-ru]').click();
		await visit.page.waitForURL('**/guide/ru-ru/guide/check-service-health/');
		await visit.page.keyboard.press('Control+k');
		await visit.page.keyboard.type('инцидент');
		await visit.page.locator('[data-search-results] a').first().click();
		await visit.page.waitForURL('**/guide/ru-ru/**');
		await visit.page.goto(`${origin}/guide/ru-ru/faq/`);
		const question = visit.page.locator('details.question').first();
		await question.locator('summary').click();
		await question.locator('.own-page a').click();
		await visit.page.waitForURL('**/guide/ru-ru/faq/*/');
		await visit.page.goto(`${origin}/guide/ru-ru/`);
		await visit.page.locator('.triage-entry li a').first().click();
		await visit.page.waitForURL('**/guide/ru-ru/triage/?whose=customer*');
		await visit.page.locator('[data-question] form:visible label').first().click();
		await visit.page.locator('[data-question] form:visible button').click();
		await visit.page.waitForURL('**/guide/ru-ru/triage/?whose=customer&cloud=global');
		await leave(visit);
		const lost = await open('/en/');
		await lost.page.goto(`${origin}/guide/ja-jp/guide/nothing/`);
		expect(await lost.page.locator('section:visible').getAttribute('lang')).toBe('ja-JP');
		await lost.context.close();
	});

	it('asks for nothing outside its base path', () => {
		const addresses = [...page('ja-jp/faq').matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, address]) => address!);
		expect(addresses.length).toBeGreaterThan(50);
		expect(addresses.filter((address) => !address.startsWith('/guide/'))).toEqual([]);
	});
});

it('below its base path the guide goes on without a network, and after an update', async () => {
	const visit = await open(`${served.url}ja-jp/`, { serviceWorkers: 'allow' });
	const { page, context } = visit;
	const notice = page.locator('[data-offline-copy][role=status]:visible');
	await waitForCopy(page, { parts: ['shell', 'en', 'ja-jp'] });
	const [old] = Object.keys(await copiesOf(page));
	await served.stop();
	await context.setOffline(true);

	await page.locator('.order a').first().click();
	await page.waitForURL('**/guide/ja-jp/guide/check-service-health/');
	await notice.waitFor();
	await page.keyboard.press('Control+k');
	await page.keyboard.type('請求');
	await page.locator('[data-search-results] a').first().click();
	await page.waitForURL('**/guide/ja-jp/faq/*/');
	await page.goto(`${served.url}ja-jp/triage/?whose=customer`);
	await page.locator('[data-question] form:visible label').first().click();
	await page.locator('[data-question] form:visible button').click();
	await page.waitForURL('**/guide/ja-jp/triage/?whose=customer&cloud=global');
	await page.locator('header language-choice summary').click();
	await page.locator('header language-choice a[data-locale=en]').click();
	await page.waitForURL('**/guide/en/triage/?whose=customer&cloud=global');
	expect(await notice.textContent()).toContain('offline copy');
	await page.goto(`${served.url}ja-jp/guide/close-the-loop?view=below&with=en`);
	await page.locator('.twin').first().waitFor();
	expect(new URL(page.url()).pathname).toBe('/guide/ja-jp/guide/close-the-loop/');

	const version = publishChanged();
	await served.serve(join(fork.folder, 'dist'));
	await context.setOffline(false);
	await page.goto(`${served.url}ja-jp/`);
	await waitForCopy(page, { version, parts: ['shell', 'en', 'ja-jp'] });
	await served.stop();
	await context.setOffline(true);
	await page.goto(`${served.url}ja-jp/guide/close-the-loop/`);
	await notice.waitFor();
	expect(await page.locator('main h2').allTextContents()).toContain('新しい見出し');
	expect(version).not.toBe(old);
	await served.serve(join(fork.folder, 'dist'));
	await leave(visit);
});

/** Publishes the fork again, with other words on one page. @returns its version */
function publishChanged(): string {
	const folder = join(fork.folder, 'dist');
	const file = join(folder, 'ja-jp/guide/close-the-loop/index.html');
	writeFileSync(file, page('ja-jp/guide/close-the-loop').replaceAll('>次に行うこと<', '>新しい見出し<'));
	const { site, words } = realContent().content;
	return writeOffline(folder, toldOf({ site: { ...site!, basePath: '/guide/' }, words }));
}

it.runIf(whole)('a fork that turns the offline copy off takes it from browsers that have one, and speaks of it nowhere', async () => {
	const visit = await open(`${served.url}ru-ru/faq/`, { serviceWorkers: 'allow' });
	const { page } = visit;
	await waitForCopy(page);
	fork.change('site.yaml', 'offline: true', 'offline: false');
	expect(fork.build()).toMatchObject({ succeeded: true });
	await served.serve(join(fork.folder, 'dist'));
	await page.goto(`${served.url}ru-ru/guide/glossary/`);
	const left = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length);
	await expect.poll(left).toBe(0);
	await page.goto(`${served.url}ru-ru/triage/`);
	await page.waitForTimeout(500);
	expect(await left()).toBe(0);
	expect(await page.content()).not.toMatch(/\/offline\/|sw\.js/);
	await leave(visit);
});

it('a block that is pending stands in English at its place, marked, and the page says so', async () => {
	const visit = await open('/en/');
	await visit.page.goto(`${served.url}ja-jp/guide/check-service-health/`);
	const block = visit.page.locator('[data-u="top.2"]');
	expect(await block.textContent()).toBe(english);
	expect(await block.getAttribute('lang')).toBe('en');
	expect(await visit.page.locator('.page-meta').textContent()).toContain('1');
	expect(await visit.page.locator('[data-u="top.3"]').getAttribute('lang')).toBeNull();
	await leave(visit);
});

it('the build fails with the whole report, and writes nothing, while the content has errors', () => {
	const broken = forkGuide();
	broken.change('docs/ja-jp/faq/sla-credit.mdx', 'title:', 'titel:');
	broken.change('facts.yaml', 'kind: duration\n', 'kind: duratoin\n');
	broken.change('i18n/ru-RU.json', '"faq.title"', '"faq.titel"');
	const { succeeded, output } = broken.build();
	expect(succeeded).toBe(false);
	for (const place of ['content/docs/ja-jp/faq/sla-credit.mdx:', 'content/facts.yaml:', 'content/i18n/ru-RU.json:'])
		expect(output).toContain(place);
	broken.remove();
}, 60_000);
