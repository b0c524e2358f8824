import type { BrowserContext, BrowserContextOptions, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { leave, useBrowser, type Visit } from '../support/browser.ts';
import { answerTriage, goTo, openQuestion, useGuide, type Until } from '../support/journey.ts';

/** Something that is broken on purpose. */
interface Fault {
	options?: BrowserContextOptions;
	spoil(context: BrowserContext): Promise<unknown>;
	/** What the fault itself makes the console say. */
	says?: RegExp;
	until?: Until;
}

const open = useBrowser();
const notLoaded = /Failed to load resource/;

const answered = (pattern: string | RegExp, answer: (route: Route) => unknown, says = notLoaded): Fault => ({
	spoil: (context) => context.route(pattern, (route) => void answer(route)),
	says,
});
const runs = (script: () => void): Fault => ({ spoil: (context) => context.addInitScript(script) });

async function half(route: Route): Promise<void> {
	const response = await route.fetch();
	const body = await response.text();
	await route.fulfill({ response, body: body.slice(0, body.length / 2) });
}

const faults: Record<string, Fault> = {
	'no script arrives': answered('**/*.js', (route) => route.abort()),
	'scripts hang': { ...answered('**/*.js', () => undefined), until: 'commit' },
	'half of each script arrives': answered('**/*.js', half, /SyntaxError|Unexpected|Invalid|missing|integrity/i),
	'scripts come as a page of a proxy': answered(
		'**/*.js',
		(route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' }),
		/integrity|MIME type/,
	),
	'no style arrives': answered('**/*.css', (route) => route.abort()),
	'storage is denied': runs(() => {
		const denied = {
			get: () => {
				throw new DOMException('denied', 'SecurityError');
			},
		};
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, denied);
		Object.defineProperty(Document.prototype, 'cookie', denied);
	}),
	'storage is full, of what another hand wrote': runs(() => {
		Storage.prototype.getItem = () => '{"path":';
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	}),
	'the clock stands at 1970, and the browser names no language': {
		options: { timezoneId: 'Pacific/Kiritimati' },
		async spoil(context) {
			await context.clock.setFixedTime(0);
			await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'languages', { get: () => undefined }));
		},
	},
	'the clock is 70 years ahead, and the language unknown': {
		options: { timezoneId: 'America/St_Johns', locale: 'tlh' },
		async spoil(context) {
			await context.clock.setFixedTime('2096-02-29T23:59:59Z');
			await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['xx', 'tlh-Qaak'] }));
		},
	},
	'the address cannot be changed': runs(() => {
		const refuse = () => {
			throw new DOMException('too many', 'SecurityError');
		};
		Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
	}),
	'the browser is older': {
		// Starlight's list of headings cannot do without, and says so.
		says: /IntersectionObserver is not defined/,
		...runs(() => {
			const gone: [object, string[]][] = [
				[window, ['IntersectionObserver', 'ResizeObserver', 'requestIdleCallback', 'trustedTypes']],
				[Element.prototype, ['checkVisibility']],
				[Intl, ['Segmenter', 'ListFormat']],
				[HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover']],
				[Navigator.prototype, ['clipboard', 'serviceWorker', 'connection']],
				[Crypto.prototype, ['randomUUID']],
			];
			for (const [holder, names] of gone) for (const name of names) Reflect.deleteProperty(holder, name);
		}),
	},
	'the browser refuses to speak of workers': {
		options: { serviceWorkers: 'allow' },
		...runs(() => {
			const get = () => {
				throw new DOMException('denied', 'SecurityError');
			};
			Object.defineProperty(Navigator.prototype, 'serviceWorker', { get });
		}),
	},
	'there are no custom elements': runs(() => {
		Object.defineProperty(window, 'customElements', { value: { define: () => undefined, get: () => undefined } });
	}),
};

/** Closes a visit whose console said nothing but what the fault makes it say. */
async function leaveBroken({ context, messages }: Visit, says: RegExp | undefined): Promise<void> {
	await context.close();
	expect(messages.filter((message) => !says?.test(message))).toEqual([]);
}

describe('reading, questions and triage work where', () => {
	it.each(Object.entries(faults))('%s', async (name, { spoil, options, says, until }) => {
		const visit = await open('about:blank', options, spoil);
		const locale = localeKeys[Object.keys(faults).indexOf(name) % localeKeys.length]!;
		await useGuide(visit.page, locale, until);
		await leaveBroken(visit, says);
	});
});

it('no script is needed for another: any one that a page asks for may be missing', async () => {
	const visit = await open('about:blank');
	const { page } = visit;
	const asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).pathname));
	const last = (at: Page, locale: string) => answerTriage(at, locale, 'load', '?whose=own-tenant');
	for (const use of [last, openQuestion]) {
		asked.clear();
		await use(page, 'ja-jp');
		const scripts = [...asked].filter((path) => path.endsWith('.js'));
		expect(scripts.length).toBeGreaterThan(1);
		for (const script of scripts) {
			await page.route(`**${script}`, (route) => route.abort());
			await use(page, 'ja-jp');
			await page.unroute(`**${script}`);
		}
	}
	await leaveBroken(visit, notLoaded);
});

it('a triage whose script stops half-way is one of linked sections', async () => {
	const visit = await open('about:blank', {}, (context) =>
		context.addInitScript(() => {
			let left = Number(new URLSearchParams(location.search).get('stop') ?? Number.NaN);
			const { get, set } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'hidden')!;
			Object.defineProperty(HTMLElement.prototype, 'hidden', {
				get: get!,
				set(this: HTMLElement, value) {
					if (this.closest('triage-wizard') && (left -= 1) === 0) throw new Error('stopped half-way');
					set!.call(this, value);
				},
			});
		}),
	);
	for (const stop of [1, 2, 15, 30, 36]) {
		await answerTriage(visit.page, 'ru-ru', 'load', `?whose=customer&stop=${stop}`);
		expect(visit.messages.splice(0), String(stop)).toEqual(['error: stopped half-way']);
	}
	await leave(visit);
});

it('a second language is shown where what is said of it, and its looks, do not come or hang', async () => {
	const faults: ((route: Route) => unknown)[] = [(route) => route.abort(), (route) => route.fulfill({ body: '{}' }), () => undefined];
	const visit = await open('about:blank');
	for (const fault of faults) {
		await visit.page.route(/view\.json|twins\..*\.css/, (route) => void fault(route));
		await goTo(visit.page, '/ru-ru/guide/close-the-loop/?view=below&with=en');
		await visit.page.locator('.twin').first().waitFor();
		expect(await visit.page.locator('bilingual-view [role=status]').textContent()).toBe('');
		await visit.page.unroute(/view\.json|twins\..*\.css/);
	}
	await leaveBroken(visit, notLoaded);
});

describe('a search', () => {
	const broken: [fault: string, files: string, answer: (route: Route) => unknown][] = [
		['whose index is gone', '**/search/**', (route) => route.fulfill({ status: 404, body: '' })],
		['whose index is a page of a proxy', '**/search/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' })],
		['whose index holds something else', '**/search/**', (route) => route.fulfill({ json: { records: [null, 7], words: 'none' } })],
		['whose index holds nothing', '**/search/**', (route) => route.fulfill({ json: null })],
	];

	it('that has nothing to search in says so, and leads to all questions', async () => {
		const visit = await open('about:blank');
		const { page } = visit;
		for (const [fault, files, answer] of broken) {
			await page.route(files, (route) => void answer(route));
			await goTo(page, '/zh-tw/guide/close-the-loop/');
			await page.keyboard.press('Control+k');
			const failed = page.locator('[data-search-failed]');
			await failed.waitFor();
			await failed.locator('a').click();
			await page.waitForURL('**/zh-tw/faq/');
			expect(await page.locator('details.question').count(), fault).toBeGreaterThan(10);
			await page.unroute(files);
		}
		await leaveBroken(visit, notLoaded);
	});

	it('whose full text is garbage answers from its index', async () => {
		const visit = await open('about:blank', {}, (context) =>
			context.route('**/search/*/*.json*', (route) => route.fulfill({ body: '[{' })),
		);
		const asked = visit.page.waitForRequest('**/search/*/*.json*');
		await goTo(visit.page, '/en/?q=refund+for+the+unheardof+outage');
		await asked;
		await visit.page.locator('[data-search-results] a').first().waitFor();
		expect(await visit.page.locator('[data-search-failed]').isVisible()).toBe(false);
		await visit.page.keyboard.press('Escape');
		await openQuestion(visit.page, 'en');
		await leave(visit);
	});

	it('whose looks never come answers without them', async () => {
		const visit = await open('about:blank', {}, (context) => context.route('**/panel.*.css', () => undefined));
		await goTo(visit.page, '/zh-tw/?q=SLA');
		await visit.page.locator('[data-search-results] a').first().waitFor();
		await leave(visit);
	});

	it('whose index never comes says so in time, is left by Escape, and the page is there', async () => {
		const visit = await open('about:blank', {}, (context) => context.route('**/search/**', () => undefined));
		await goTo(visit.page, '/ja-jp/guide/close-the-loop/');
		await visit.page.keyboard.press('Control+k');
		await visit.page.keyboard.type('SLA');
		await visit.page.locator('[data-search-failed]').waitFor();
		await visit.page.keyboard.press('Escape');
		expect(await visit.page.locator('site-search dialog').isVisible()).toBe(false);
		await openQuestion(visit.page, 'ja-jp');
		await leave(visit);
	});
});

it('a page that speaks every language waits for nothing where the browser speaks none', async () => {
	for (const languages of [['xx'], [], [null, 7, '', '__proto__'], undefined]) {
		const visit = await open('/', {}, (context) =>
			context.addInitScript((list) => {
				Object.defineProperty(Navigator.prototype, 'languages', { get: () => list });
			}, languages),
		);
		await visit.page.locator('[data-choose-language] a[lang=ru-RU]').click();
		await visit.page.waitForURL('**/ru-ru/');
		await leave(visit);
	}
});
