import { request } from 'node:http';
import { expect, inject, it } from 'vitest';
import { leave, useBrowser } from '../support/browser.ts';
import { chanceFrom, fuzzedAddress, fuzzedAnchor, fuzzedQuery, mark } from '../support/fuzz.ts';
import { whole } from '../support/pages.ts';

/** Each address is made from its own number: a failure names it, and `FUZZ_FROM=<number> FUZZ_COUNT=1` repeats it. */
const from = Number(process.env.FUZZ_FROM ?? 1);
const counts = { asked: whole ? 10_000 : 300, shown: whole ? 10_000 : 150, opened: whole ? 10_000 : 20 };
const numbers = (count: number) => Array.from({ length: Number(process.env.FUZZ_COUNT ?? count) }, (_, index) => from + index);
const open = useBrowser();
const atOnce = 20;
const answered = '[data-search-results] a, [data-search-empty]:visible, [data-search-failed]:visible';
const patience = whole ? 7_200_000 : 120_000;

/** Sends a path as it is, but for what no client can send. */
function ask(path: string): Promise<{ status: number; type: string; body: string }> {
	const sendable = path
		.replace(/#.*$/s, '')
		.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.replace(/\p{Surrogate}/gu, '\uFFFD')));
	return new Promise((resolve, reject) => {
		const asked = request(inject('address'), { path: sendable }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', body: Buffer.concat(parts).toString() }),
			);
		});
		asked.once('error', reject).end();
	});
}

it(
	'any address is answered by a page or a file, and none by its own words',
	async () => {
		const list = numbers(counts.asked);
		for (let at = 0; at < list.length; at += atOnce) {
			await Promise.all(
				list.slice(at, at + atOnce).map(async (number) => {
					const address = fuzzedAddress(chanceFrom(number));
					const { status, type, body } = await ask(address);
					const what = `${number}: ${address}`;
					expect([200, 308, 400, 404], what).toContain(status);
					if (status === 200 || status === 404) expect(type, what).not.toBe('');
					if (status === 404) expect(type, what).toBe('text/html; charset=utf-8');
					expect(body, what).not.toContain(mark);
				}),
			);
		}
	},
	patience,
);

it(
	'no address opens a page that throws, runs it or is empty',
	async () => {
		const visit = await open('/en/');
		const { page, messages } = visit;
		for (const number of numbers(counts.opened)) {
			const address = fuzzedAddress(chanceFrom(number)).replace(/\/(preview\.png|index\.md)/, '/');
			const what = `${number}: ${address}`;
			await page.goto(inject('address') + address);
			// What the address asks for is answered too, before the page is judged.
			if ((await page.locator('site-search dialog[open]').count()) > 0) await page.locator(answered).first().waitFor();
			const seen = await page.evaluate((name) => ({ ran: name in window, words: document.body.innerText.length }), mark);
			expect(seen.ran, what).toBe(false);
			expect(seen.words, what).toBeGreaterThan(40);
			// What is not there is told of as such.
			expect(
				messages.splice(0).filter((message) => !/Failed to load resource.*404/.test(message)),
				what,
			).toEqual([]);
		}
		await leave(visit);
	},
	patience,
);

it(
	'a triage stands at one of its sections whatever its address says',
	async () => {
		const visit = await open('/ja-jp/triage/');
		const { page, messages } = visit;
		const addresses = numbers(counts.shown).map((number) => {
			const chance = chanceFrom(number);
			return { number, to: `/ja-jp/triage/${fuzzedQuery(chance)}${fuzzedAnchor(chance)}` };
		});
		for (let at = 0; at < addresses.length; at += atOnce) {
			const some = addresses.slice(at, at + atOnce);
			const seen = await page.evaluate(
				({ all, name }) =>
					all.map(({ to, number }) => {
						history.replaceState(null, '', to);
						dispatchEvent(new PopStateEvent('popstate'));
						const sections = [...document.querySelectorAll<HTMLElement>('[data-question], [data-outcome]')];
						return { number, to, ran: name in window, shown: sections.filter(({ hidden }) => !hidden).length, path: location.pathname };
					}),
				{ all: some, name: mark },
			);
			expect(seen).toEqual(some.map((one) => ({ ...one, ran: false, shown: 1, path: '/ja-jp/triage/' })));
			expect(messages, JSON.stringify(some)).toEqual([]);
		}
		await leave(visit);
	},
	patience,
);
