import type { Content, Page } from '../docs/load.ts';
import { addressOf, pageAt, pagesByLocale, type PageInfo } from '../docs/pages.ts';
import { createWords, type Words } from '../interface/words.ts';
import { forEachLocale, sourceLocale, type Locale, type Localized } from '../locales.ts';
import { toldContext, toldPage } from '../machines/told-pages.ts';
import type { RenderContext } from '../markdown/context.ts';
import { renderTexts } from '../markdown/render.ts';
import { parseMdx, plainText } from '../markdown/tree.ts';
import { mainTree } from '../triage/tree.ts';
import type { AnswerData, SearchRecord } from './record.ts';
import { madePages } from './schema.ts';

/** @returns by language all that can be found, in the order in which the guide would be read. */
export function answersOf(content: Content): Localized<AnswerData> {
	const pages = pagesByLocale(content);
	const own = forEachLocale((locale) => recordsOf(content, locale, pages[locale]));
	const english = new Map(own[sourceLocale].map((record) => [record.url, record]));
	return forEachLocale((locale) => ({
		records: locale === sourceLocale ? own[locale] : own[locale].map((record) => withEnglish(record, locale, english)),
		synonyms: content.synonyms[locale].same,
		elsewhere: content.synonyms[locale].elsewhere,
	}));
}

function recordsOf(content: Content, locale: Locale, pages: readonly PageInfo[]): SearchRecord[] {
	const words = createWords(content.words, locale);
	const context = toldContext(content, locale, 'triage');
	return [
		...pages.flatMap((page) => pageRecords(page, sectionsOf(pageAt(content, locale, page.path)!, content), context)),
		...content.trees.flatMap((tree) => treeRecords(tree, context)),
		...madeRecords(content, locale, words),
		...termRecords(content, locale, pages),
	];
}

/** A question is one answer; of a guide page each section is one. */
function pageRecords(page: PageInfo, sections: readonly Section[], context: RenderContext): SearchRecord[] {
	const [top, ...below] = sections.map(({ lines }) => lines.join(' '));
	const url = addressOf(context.locale, page.path);
	const first: SearchRecord = {
		kind: page.kind === 'faq' ? 'question' : 'guide',
		url,
		title: page.title,
		place: page.kind === 'faq' ? context.words(`topic.${page.topic}`) : context.words('search.kind.guide'),
		text: [page.description, ...(page.kind === 'home' ? page.orderOfWork.map(({ title, text }) => `${title}: ${text}`) : []), top].join(
			' ',
		),
		keywords: page.keywords,
		english: [],
	};
	// A translation names a section as it was called when it was made.
	const keywords = new Map(Object.entries(page.sectionKeywords).map(([id, words]) => [context.placeNow(page.path, id), words]));
	const sectionRecords = below.map((text, index): SearchRecord => {
		const { id, title } = sections[index + 1]!;
		return { kind: 'guide', url: `${url}#${id}`, title, place: page.title, text, keywords: keywords.get(id) ?? [], english: [] };
	});
	return [first, ...sectionRecords];
}

interface Section {
	id: string;
	title: string;
	lines: string[];
}

function sectionsOf(page: Page, content: Content): Section[] {
	const sections: Section[] = [{ id: '', title: '', lines: [] }];
	for (const { heading, words } of toldPage(page, content).blocks) {
		if (heading !== undefined) sections.push({ id: heading, title: words, lines: [] });
		else if (words !== '') sections.at(-1)!.lines.push(words);
	}
	return sections;
}

function treeRecords({ id: tree, words: byLocale }: Content['trees'][number], context: RenderContext): SearchRecord[] {
	const words = byLocale[context.locale];
	if (!words) return [];
	const url = addressOf(context.locale, tree === mainTree ? 'triage' : `triage/${tree}`);
	const plain = (text: string) => plainText(renderTexts(parseMdx(text), context, { facts: [], sources: [] })).trim();
	const outcomes = Object.entries(words.outcomes).map(([id, { title, because, steps, customer, next, keywords }]): SearchRecord => ({
		kind: 'outcome',
		url: `${url}#${id}`,
		title,
		place: words.title,
		text: [because, ...Object.values(steps), customer, next].map(plain).join(' '),
		keywords,
		english: [],
	}));
	const asked = Object.values(words.questions).map(({ title }) => title);
	return [
		{
			kind: 'guide',
			url,
			title: words.title,
			place: context.words('search.kind.guide'),
			text: [plain(words.intro), ...asked].join(' '),
			keywords: words.keywords,
			english: [],
		},
		...outcomes,
	];
}

/** Pages that are made, not written. */
function madeRecords({ synonyms, trees }: Content, locale: Locale, words: Words): SearchRecord[] {
	const tree = trees.find(({ id }) => id === mainTree)?.words[locale]?.title ?? '';
	return madePages.map((path) => {
		const key = path.slice(path.lastIndexOf('/') + 1);
		return {
			kind: 'guide',
			url: addressOf(locale, path),
			title: words(`${key}.title`, { tree }),
			place: words('search.kind.guide'),
			text: words(`${key}.description`),
			keywords: synonyms[locale].pages[path],
			english: [],
		};
	});
}

function termRecords({ glossary }: Content, locale: Locale, pages: readonly PageInfo[]): SearchRecord[] {
	const path = 'guide/glossary';
	const page = pages.find((known) => known.path === path);
	if (!page) return [];
	return Object.entries(glossary).map(([id, entry]) => ({
		kind: 'term',
		url: `${addressOf(locale, path)}#${id}`,
		title: entry[locale].term,
		place: page.title,
		text: entry[locale].definition,
		keywords: [...entry[locale].forms, ...entry[locale].variants, ...entry[locale].keywords],
		english: [],
	}));
}

/** Names and words that colleagues use in English whatever they speak; whole English phrases they do not. */
const isName = (keyword: string) => keyword.split(' ').length <= 2;

/** Of these the first few: a writer puts the best first. */
const most = 6;

function withEnglish(record: SearchRecord, locale: Locale, english: ReadonlyMap<string, SearchRecord>): SearchRecord {
	const twin = english.get(record.url.replace(`/${locale}/`, `/${sourceLocale}/`));
	return twin ? { ...record, english: [twin.title, ...twin.keywords.filter(isName).slice(0, most)] } : record;
}
