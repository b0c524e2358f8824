import type { Page } from '../docs/load.ts';
import { addressOf } from '../docs/pages.ts';
import { topics } from '../docs/schema.ts';
import { localeKeys, sourceLocale } from '../locales.ts';
import { walk } from '../markdown/tree.ts';
import type { Freshness } from '../translations/freshness.ts';
import { allPassages, type CheckContext, type Passage } from './context.ts';
import { error, type Problem } from './problem.ts';

/** Pages that are not a file of `content/docs`. */
const otherPages = ['faq', 'triage', 'triage/flowchart', 'triage/request'];

/** Every link leads to a page of the same language, and to a place that is there. */
export function checkLinks(context: CheckContext): Problem[] {
	const places = placesOf(context);
	return [
		...allPassages(context).flatMap((passage) => linksOf(passage, places, context.freshness)),
		...context.content.pages.flatMap((page) => stepLinks(page, places)),
	];
}

/** By address without its locale: the anchors of the page. */
export type Places = Map<string, ReadonlySet<string>>;

export function placesOf({ content, outlineOf }: CheckContext): Places {
	const english = content.pages.filter(({ locale }) => locale === sourceLocale);
	const questions = english.filter(({ kind }) => kind === 'faq').map(({ path }) => path.slice('faq/'.length));
	const extra: Record<string, readonly string[]> = {
		triage: content.trees.flatMap(({ structure }) => [
			...Object.keys(structure?.questions ?? {}),
			...Object.keys(structure?.outcomes ?? {}),
		]),
		'guide/glossary': Object.keys(content.glossary),
		faq: [...topics, ...questions],
	};
	const headings = new Map(english.map((page) => [page.path, outlineOf(page).headings]));
	const paths = [...headings.keys(), ...otherPages];
	return new Map(
		paths.map((path) => [
			addressOf(sourceLocale, path).slice(sourceLocale.length + 1),
			new Set([...(headings.get(path) ?? []), ...(extra[path] ?? [])]),
		]),
	);
}

function linksOf(passage: Passage, places: Places, freshness: Freshness): Problem[] {
	const problems: Problem[] = [];
	walk(passage.node, (node) => {
		if (node.type !== 'link') return;
		const fault = linkFault(node.url ?? '', passage, places, freshness);
		const line = passage.lineOf(node);
		if (fault) problems.push(error({ file: passage.file, ...(line !== undefined && { line }), ...fault }));
	});
	return problems;
}

function stepLinks(page: Page, places: Places): Problem[] {
	if (page.locale !== sourceLocale || !('orderOfWork' in page.data)) return [];
	return page.data.orderOfWork!.flatMap((step, index) => {
		if (!('link' in step) || places.has(String(step.link))) return [];
		return [
			error({
				file: page.file,
				line: page.lineOf(['orderOfWork', index, 'link']),
				rule: 'link-broken',
				message: `There is no page "${step.link}".`,
				remedy: 'Name a page without its locale, such as /guide/close-the-loop/.',
			}),
		];
	});
}

type Fault = Pick<Problem, 'rule' | 'message' | 'remedy'>;

function linkFault(url: string, page: Pick<Passage, 'locale' | 'path'>, places: Places, { placeNow }: Freshness): Fault | undefined {
	// A translation may still name a heading as it was called when the translation was made.
	const place = (path: string, anchor: string) => anchorFault(url, path, placeNow(page.locale, pathOf(path), anchor), places);
	if (url.startsWith('#')) return place(addressOf(page.locale, page.path).slice(page.locale.length + 1), url.slice(1));
	if (/^[a-z]+:/i.test(url)) {
		return {
			rule: 'link-external',
			message: `The link leads out of the guide: ${url}`,
			remedy: 'Put the address into content/facts.yaml as a fact of kind url, with its source, and write <Fact id="…" />.',
		};
	}
	const match = /^\/([^/]+)(\/[^#?]*)(?:#(.*))?$/.exec(url);
	const locale = localeKeys.find((key) => key === match?.[1]);
	if (!match || !locale) {
		return {
			rule: 'link-form',
			message: `The link "${url}" does not begin with a language.`,
			remedy: `Write /${page.locale}/…/, for example /${page.locale}/guide/close-the-loop/.`,
		};
	}
	const [, , path = '/', anchor] = match;
	if (locale !== page.locale) {
		return {
			rule: 'link-locale',
			message: `The link "${url}" leads to another language.`,
			remedy: `Write /${page.locale}${path}${anchor ? `#${anchor}` : ''}.`,
		};
	}
	if (!places.has(path)) {
		const near = [...places.keys()].find((known) => known === `${path}/`);
		return {
			rule: 'link-broken',
			message: `There is no page "${url}".`,
			remedy: near ? `End the address with a slash: /${locale}${near}` : 'Correct the address; pages are named in content/docs/en.',
		};
	}
	return anchor === undefined ? undefined : place(path, anchor);
}

/** `/guide/x/` => `guide/x` */
const pathOf = (address: string): string => address.replace(/^\/|\/$/g, '') || 'index';

function anchorFault(url: string, path: string, anchor: string, places: Places): Fault | undefined {
	const anchors = places.get(path);
	if (anchors?.has(anchor)) return undefined;
	return {
		rule: 'link-anchor',
		message: `The link "${url}" names a place that is not on that page.`,
		remedy: `Places are made from the English headings, in every language: ${
			[...(anchors ?? [])]
				.slice(0, 12)
				.map((id) => `#${id}`)
				.join(', ') || 'this page has none'
		}.`,
	};
}
