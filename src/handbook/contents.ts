import { topics } from '../docs/schema.ts';
import type { PageInfo } from '../docs/pages.ts';

/** A chapter's place in the list of contents. */
export interface Chapter {
	/** Its id in the document, which begins the ids of all that stands in it. */
	id: string;
	number: string;
	title: string;
	page?: PageInfo;
	parts?: Chapter[];
}

/** @returns the id of the chapter that holds a page: `guide/close-the-loop` => `guide-close-the-loop`. */
export const chapterId = (path: string): string => path.replace('/', '-');

/**
 * @param pages the pages of one language, in their order
 * @param titles of the chapters that are no page
 * @returns all chapters in order: home, the guide, the triage, the questions by topic, the glossary
 */
export function contentsOf(pages: readonly PageInfo[], titles: { triage: string; faq: string; topic(id: string): string }): Chapter[] {
	const ofKind = (kind: string) => pages.filter((page) => page.kind === kind);
	const chapter = (page: PageInfo) => ({ id: chapterId(page.path), title: page.title, page });
	const isGlossary = (page: PageInfo) => page.path === 'guide/glossary';
	const questions = pages.filter((page): page is PageInfo<'faq'> => page.kind === 'faq');
	const byTopic = topics
		.map((topic) => ({
			id: `topic-${topic}`,
			title: titles.topic(topic),
			parts: questions.filter((page) => page.topic === topic).map(chapter),
		}))
		.filter(({ parts }) => parts.length > 0);
	return numbered([
		...ofKind('home').map(chapter),
		...ofKind('guide')
			.filter((page) => !isGlossary(page))
			.map(chapter),
		{ id: 'triage', title: titles.triage },
		{ id: 'faq', title: titles.faq, parts: byTopic },
		...ofKind('guide').filter(isGlossary).map(chapter),
	]);
}

type Unnumbered = Omit<Chapter, 'number' | 'parts'> & { parts?: Unnumbered[] };

function numbered(chapters: readonly Unnumbered[], above = ''): Chapter[] {
	return chapters.map(({ parts, ...chapter }, index) => {
		const number = `${above}${index + 1}`;
		return { ...chapter, number, ...(parts && { parts: numbered(parts, `${number}.`) }) };
	});
}
