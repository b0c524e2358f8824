import { parse } from 'node-html-parser';
import type { Answer } from './nginx.ts';

/** Points by test: how Mozilla's HTTP Observatory judges a site. */
export type Points = Record<string, number>;

type Policy = Map<string, Set<string>>;

const broad = ['*', 'http:', 'https:', 'ftp:'];
const inline = ["'unsafe-inline'", 'data:'];

/**
 * Judges a page as the HTTP Observatory does.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 * @param page the answer over HTTPS
 * @param plain the answer over HTTP to the same address
 */
export function observatoryPoints(page: Answer, plain: Answer): Points {
	const { headers } = page;
	const html = parse(page.body.toString());
	const metas = html.querySelectorAll('meta[http-equiv="content-security-policy"]').map((meta) => meta.getAttribute('content') ?? '');
	const sent = policiesIn(headers['content-security-policy'] as string | undefined);
	const scripts = html.querySelectorAll('script[src]');
	return {
		'content-security-policy': policyPoints([...sent, ...metas.flatMap(policiesIn)]),
		cookies: headers['set-cookie'] ? -20 : 0,
		'cross-origin-embedder-policy': /^(require-corp|credentialless)$/.test(text(headers['cross-origin-embedder-policy'])) ? 10 : 0,
		'cross-origin-opener-policy': /^same-origin(-allow-popups)?$/.test(text(headers['cross-origin-opener-policy'])) ? 10 : 0,
		'cross-origin-resource-policy': /^same-(origin|site)$/.test(text(headers['cross-origin-resource-policy'])) ? 10 : 0,
		'cross-origin-resource-sharing': headers['access-control-allow-origin'] ? -50 : 0,
		redirection: plain.status === 301 && text(plain.headers.location).startsWith('https://escalation-guide.example/') ? 0 : -20,
		'referrer-policy': referrerPoints(text(headers['referrer-policy'])),
		'strict-transport-security': Number(/max-age=(\d+)/.exec(text(headers['strict-transport-security']))?.[1] ?? 0) >= 15_768_000 ? 0 : -20,
		'subresource-integrity': scripts.length > 0 && scripts.every((script) => script.hasAttribute('integrity')) ? 5 : 0,
		'x-content-type-options': text(headers['x-content-type-options']) === 'nosniff' ? 0 : -5,
		'x-frame-options': sent.some((policy) => policy.has('frame-ancestors')) ? 5 : -20,
	};
}

/** @returns the score: bonuses count only where penalties leave at least 90 of 100. */
export function observatoryScore(points: Points): number {
	const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
	const penalised = 100 + sum(Object.values(points).filter((value) => value < 0));
	return Math.max(0, penalised + (penalised >= 90 ? sum(Object.values(points).filter((value) => value > 0)) : 0));
}

const text = (value: string | string[] | undefined): string => String(value ?? '').toLowerCase();

function policiesIn(value: string | undefined): Policy[] {
	return (value ?? '')
		.split(',')
		.filter((policy) => policy.trim() !== '')
		.map((policy) => {
			const directives = policy.split(';').map((directive) => directive.trim().toLowerCase().split(/\s+/));
			return new Map(directives.map(([name, ...sources]) => [name!, new Set(sources)]));
		});
}

/** Of several policies a source must be allowed by all that speak of it. */
function sourcesOf(policies: readonly Policy[], name: string): string[] {
	const speaking = policies.flatMap((policy) => policy.get(name) ?? policy.get('default-src') ?? []);
	if (speaking.length === 0) return ['*'];
	return [...speaking[0]!].filter((source) => speaking.every((sources) => sources.has(source)));
}

function policyPoints(policies: readonly Policy[]): number {
	if (policies.length === 0) return -25;
	const of = (name: string) => sourcesOf(policies, name);
	const has = (sources: string[], unwanted: string[]) => sources.some((source) => unwanted.includes(source));
	if (has(of('script-src'), [...broad, ...inline]) || has(of('object-src'), broad)) return -20;
	if (has([...of('script-src'), ...of('style-src')], ["'unsafe-eval'"])) return -10;
	if (has(of('style-src'), [...broad, ...inline])) return 0;
	const none = policies.some((policy) => [...(policy.get('default-src') ?? [])].join() === "'none'");
	return none && !has(of('form-action'), broad) ? 10 : 5;
}

function referrerPoints(value: string): number {
	if (/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value)) return 5;
	return value === '' ? 0 : -5;
}
