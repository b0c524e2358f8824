import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** Longer than any way through a triage. */
const mostSteps = 30;
/** What does not come within this time does not come, even on a busy machine; in ms. */
const patience = 20_000;

/** When a page is taken for loaded; where its scripts or styles hang, as soon as something answers. */
export type Until = 'load' | 'commit';

/** What a reader comes for, by clicks alone: reads a page, follows a link, opens a question, answers a triage to an outcome. */
export async function useGuide(page: Page, locale: string, until: Until = 'load'): Promise<void> {
	page.setDefaultTimeout(patience);
	await goTo(page, `/${locale}/guide/check-service-health/`, until);
	expect(await page.locator('.sl-markdown-content p:visible').count()).toBeGreaterThan(3);
	const next = `/${locale}/guide/close-the-loop/`;
	await page.locator(`.sl-markdown-content li a[href="${next}"]`).first().click({ noWaitAfter: true });
	await page.waitForURL(`**${next}`, { waitUntil: until });
	await page.locator('h1').waitFor();
	await openQuestion(page, locale, until);
	await answerTriage(page, locale, until);
}

/** Opens a question on the page of all of them. */
export async function openQuestion(page: Page, locale: string, until: Until = 'load'): Promise<void> {
	await goTo(page, `/${locale}/faq/`, until);
	const question = page.locator('details.question').nth(2);
	await question.locator('summary').click();
	expect(await question.locator('.answer').isVisible()).toBe(true);
}

/** Answers the first of everything until an outcome stands there: by the form, or where that does not show itself by links. */
export async function answerTriage(page: Page, locale: string, until: Until = 'load', query = ''): Promise<void> {
	await goTo(page, `/${locale}/triage/${query}`, until);
	for (let step = 0; step < mostSteps && !(await atOutcome(page)); step += 1) {
		const before = page.url();
		const form = page.locator('[data-question] form:visible').first();
		if (await form.isVisible()) {
			await form.locator('label').first().click();
			await form.locator('button[type=submit]').click({ noWaitAfter: true });
		} else {
			const here = placeOf(page);
			const section = here === '' ? '.triage-question.start' : `[id="${here}"]`;
			await page.locator(`${section} .triage-links > li a`).first().click({ noWaitAfter: true });
		}
		await page.waitForURL((url) => url.href !== before, { waitUntil: until });
	}
	const outcome = (await atOutcome(page))!;
	expect(outcome, page.url()).toBeDefined();
	expect(outcome.length).toBeGreaterThan(100);
}

const placeOf = (page: Page): string => new URL(page.url()).hash.slice(1);

/** @returns the words of the outcome that is shown; without styles all are, and the address says which is meant. */
async function atOutcome(page: Page): Promise<string | undefined> {
	const place = placeOf(page);
	const shown = page.locator(place === '' ? '[data-outcome]:visible' : `[data-outcome][id="${place}"]:visible`);
	return (await shown.count()) === 1 ? shown.innerText() : undefined;
}

/** Goes to an address. */
export async function goTo(page: Page, path: string, until: Until = 'load'): Promise<void> {
	await page.goto(inject('address') + path, { waitUntil: until });
	await page.locator('h1').first().waitFor();
	// The foot is the last of a page: what comes before it has come too.
	await page.locator('.page-meta').first().waitFor({ state: 'attached' });
}
