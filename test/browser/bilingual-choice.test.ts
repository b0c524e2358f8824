import { describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/locales.ts';
import { patience, pathOf, told, withTwins } from '../support/bilingual.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();
const openWith = withTwins(open);

describe('the choice', () => {
	it('is remembered with its language, and the address sets it', async () => {
		const visit = await openWith('/ja-jp/guide/close-the-loop/?view=beside&with=ru-ru');
		const { page } = visit;
		await page.goto(`${inject('address')}/ja-jp/faq/`);
		await page.locator(':root[data-view=beside] .twin:lang(ru)').first().waitFor();
		expect(await page.locator('bilingual-view [value=beside]').isChecked()).toBe(true);
		expect(await page.locator('bilingual-view select').inputValue()).toBe('ru-ru');
		await page.goto(`${inject('address')}/ja-jp/faq/?view=off`);
		expect(await page.locator('.twin').count()).toBe(0);
		await page.reload();
		expect(await page.locator('bilingual-view [value=off]').isChecked()).toBe(true);
		await leave(visit);
	});

	it('is not undone by a reload of the address that set it', async () => {
		const visit = await openWith('/ja-jp/triage/?view=below&whose=customer');
		const { page } = visit;
		await page.locator('bilingual-view [value=off]').check();
		expect(pathOf(page.url())).toBe('/ja-jp/triage/?whose=customer');
		await page.reload();
		expect(await page.locator('.twin').count()).toBe(0);
		await leave(visit);
	});

	it('goes round by a shortcut that is shown, and says what is shown', async () => {
		const visit = await open('/zh-tw/guide/close-the-loop/', { viewport: { width: 1280, height: 900 } });
		const { page } = visit;
		const shown = await page.locator('bilingual-view .keys kbd').allTextContents();
		for (const mode of ['below', 'beside']) {
			await page.keyboard.press(shown.join('+'));
			await page.locator(`:root[data-view=${mode}]`).waitFor();
			expect(await told(page).textContent()).not.toBe('');
		}
		await page.keyboard.press(shown.join('+'));
		await page.locator('.twin').first().waitFor({ state: 'detached' });
		await leave(visit);
	});

	it('on an English page is the reader’s own language, else theirs to choose', async () => {
		const known = await open('/en/guide/close-the-loop/?view=below', { locale: 'ru-RU' });
		await known.page.locator('.twin:lang(ru)').first().waitFor();
		await leave(known);
		const unknown = await open('/en/guide/close-the-loop/', { locale: 'fr-FR' });
		const { page } = unknown;
		await page.locator('bilingual-view [value=below]').check();
		await expect.poll(() => told(page).textContent(), patience).toBe('Choose the second language first.');
		await page.locator('bilingual-view select').selectOption('zh-tw');
		await page.locator('.twin:lang(zh)').first().waitFor();
		await leave(unknown);
	});

	it('stands below on a phone, which says so', async () => {
		const visit = await openWith('/ru-ru/guide/close-the-loop/?view=beside', { viewport: { width: 360, height: 740 } });
		const { page } = visit;
		const [own, twin] = await Promise.all(
			['.own', '.twin'].map((part) => page.locator(`.sl-markdown-content > p > ${part}`).first().boundingBox()),
		);
		expect(twin!.y).toBeGreaterThanOrEqual(own!.y + own!.height);
		expect(await page.locator('bilingual-view .narrow').isVisible()).toBe(true);
		await leave(visit);
	});
});

describe('when the other language cannot be had', () => {
	it.each(locales)('a fetch that failed says so in $key, leaves the page as it was, and can be tried again', async ({ key }) => {
		const visit = await open(`/${key}/guide/close-the-loop/`, { locale: 'ja-JP' });
		const { page, messages } = visit;
		const before = await page.locator('.sl-markdown-content').innerHTML();
		const other = key === 'en' ? 'ja-jp' : 'en';
		await page.route(`**/${other}/guide/close-the-loop/`, (route) => route.abort());
		await page.locator('bilingual-view [value=below]').check();
		await expect.poll(() => told(page).textContent(), patience).not.toBe('');
		expect(await page.locator('bilingual-view [value=off]').isChecked()).toBe(true);
		expect(await page.locator('.sl-markdown-content').innerHTML()).toBe(before);
		await page.unrouteAll();
		await page.locator('bilingual-view [value=below]').check();
		await page.locator('.twin').first().waitFor();
		// The browser itself reports the request that failed.
		expect(messages.splice(0).every((message) => message.includes('Failed to load resource'))).toBe(true);
		await leave(visit);
	});

	it.each([404, 200])('a page that is not there says so, whether the server answers %i', async (code) => {
		const visit = await open('/ja-jp/guide/close-the-loop/');
		const { page, messages } = visit;
		await page.route('**/en/guide/close-the-loop/', (route) =>
			route.fulfill({ status: code, contentType: 'text/html', body: '<p>Nothing</p>' }),
		);
		await page.locator('bilingual-view [value=beside]').check();
		await expect.poll(() => told(page).textContent(), patience).toBe('このページは、もう1つの言語にはありません。表示は変わっていません。');
		expect(await page.locator('.twin, [data-paired], .own').count()).toBe(0);
		messages.splice(0);
		await leave(visit);
	});

	it('a unit without its twin stays alone, and is counted', async () => {
		const visit = await open('/ru-ru/guide/close-the-loop/');
		const { page } = visit;
		await page.route('**/en/guide/close-the-loop/', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({ response: answer, body: (await answer.text()).replace('data-u="top.1"', '').replace('data-u="top.2"', '') });
		});
		await page.locator('bilingual-view [value=below]').check();
		await expect.poll(() => told(page).textContent(), patience).toContain('2 фрагмента не имеют пары');
		expect(await page.locator('[data-u="top.1"] .twin').count()).toBe(0);
		await leave(visit);
	});

	it('nothing of a hostile page is taken over but its words', async () => {
		const visit = await open('/ru-ru/guide/close-the-loop/');
		const { page } = visit;
		const hostile =
			'<img src=x onerror="hit=1"><script>hit=1</script><a href="javascript:hit=1" id="_top" style="color:red">link</a><b onclick="hit=1">bold</b>';
		await page.route('**/en/guide/close-the-loop/', (route) =>
			route.fulfill({ contentType: 'text/html', body: `<html lang="en"><body><p data-u="top.1">${hostile}</p></body></html>` }),
		);
		await page.locator('bilingual-view [value=below]').check();
		const twin = page.locator('[data-u="top.1"] .twin .sentence');
		expect(await twin.innerHTML()).toBe('<span></span><span>link</span><b>bold</b>');
		expect(await page.evaluate(() => 'hit' in window)).toBe(false);
		await visit.context.close();
		// The page's policy refuses them too, and says so.
		expect(visit.messages.filter((message) => !message.includes('Content Security Policy'))).toEqual([]);
	});
});

it('while it is off nothing of it is fetched', async () => {
	const visit = await open('/ja-jp/');
	const { page } = visit;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(pathOf(request.url())));
	await page.goto(`${inject('address')}/ja-jp/guide/close-the-loop/`, { waitUntil: 'networkidle' });
	expect(asked.filter((url) => url.startsWith('/en/') || /\/view\./.test(url))).toEqual([]);
	await page.locator('bilingual-view [value=below]').check();
	await page.locator('.twin').first().waitFor();
	expect(asked.filter((url) => url.startsWith('/en/'))).toEqual(['/en/guide/close-the-loop/']);
	await page.locator('bilingual-view [value=beside]').check();
	await page.locator('bilingual-view [value=off]').check();
	await page.locator('bilingual-view [value=below]').check();
	await page.locator('.twin').first().waitFor();
	expect(asked.filter((url) => url.startsWith('/en/'))).toHaveLength(1);
	await leave(visit);
});
