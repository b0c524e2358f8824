import { describe, expect, inject, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { leave, useBrowser } from '../support/browser.ts';

const open = useBrowser();

describe('under its policy a page', () => {
	it('compiles no WebAssembly', async () => {
		const visit = await open('/ja-jp/');
		const refused = await visit.page.evaluate(() =>
			WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
				() => 'compiled',
				(cause: Error) => cause.name,
			),
		);
		expect(refused).toBe('CompileError');
		await visit.context.close();
	});

	it('makes no worker of another address', async () => {
		const visit = await open('/en/', { serviceWorkers: 'allow' });
		const outcomes = await visit.page.evaluate(
			async (addresses) => {
				await navigator.serviceWorker.ready;
				const attempt = (address: string) => {
					try {
						new Worker(address);
						return 'made';
					} catch (cause) {
						return (cause as Error).name;
					}
				};
				return addresses.map(attempt);
			},
			['/en/worker.js', 'data:text/javascript,1', 'https://evil.example/sw.js', '/x/../sw.js'],
		);
		expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError', 'made']);
		await visit.context.close();
	});

	it('runs no script that was put into it, and makes none of text', async () => {
		const visit = await open('/en/');
		const outcome = await visit.page.evaluate(async () => {
			const attempts = {
				innerHTML: () => (document.createElement('div').innerHTML = '<b>b</b>'),
				script: () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })),
				handler: () => document.body.setAttribute('onclick', 'window.ran = true'),
				eval: () => (0, eval)('window.ran = true'),
				parser: () => new DOMParser().parseFromString('<b>b</b>', 'text/html'),
			};
			const attempt = (name: keyof typeof attempts) => {
				try {
					attempts[name]();
				} catch {
					return [name];
				}
				return [];
			};
			// What a debugger evaluates may evaluate text itself; what it sets a timer for may not.
			const thrown = await new Promise<string[]>((resolve) =>
				setTimeout(() => resolve((Object.keys(attempts) as (keyof typeof attempts)[]).flatMap(attempt))),
			);
			document.body.click();
			await new Promise((resolve) => setTimeout(resolve, 100));
			return { ran: 'ran' in window, thrown };
		});
		expect(outcome).toEqual({ ran: false, thrown: expect.arrayContaining(['innerHTML', 'eval', 'parser']) });
		await visit.context.close();
	});

	it('sends nothing to another origin', async () => {
		const visit = await open('/en/');
		const sent = await visit.page.evaluate(() =>
			fetch('https://evil.example/').then(
				() => 'sent',
				() => 'refused',
			),
		);
		expect(sent).toBe('refused');
		expect(visit.messages.join('\n')).toContain("connect-src 'self'");
		await visit.context.close();
	});

	it('fetches the next page as the pointer nears its link, and says nothing', async () => {
		const visit = await open('/ru-ru/');
		const link = visit.page.locator('main a[href^="/ru-ru/guide/"]').first();
		const fetched = visit.page.waitForRequest(`**${await link.getAttribute('href')}`);
		await link.hover();
		await fetched;
		await leave(visit);
	});
});

it.each(localeKeys)('what is not there is answered in the language of its address without scripts: %s', async (locale) => {
	const visit = await open(`/${locale}/guide/nothing/`, { javaScriptEnabled: false });
	expect(await visit.page.locator('section').count()).toBe(1);
	expect(await visit.page.locator('main a').first().getAttribute('href')).toBe(`/${locale}/`);
	await visit.context.close();
});

it('a page is not shown in a frame of another site', async () => {
	const visit = await open('/robots.txt');
	await visit.page.goto(`data:text/html,<iframe src="${inject('address')}/en/"></iframe>`);
	await expect.poll(() => visit.page.frames().at(-1)!.url()).toBe('chrome-error://chromewebdata/');
	await visit.context.close();
});
