import MiniSearch from 'minisearch';
import { createAnswers } from '../../../src/search/answers.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { termsOf } from '../../../src/search/tokens.ts';
import { textOf, type DocPage } from './corpus.ts';

/** A search over pages: their numbers, best first. */
export interface Search {
	name: string;
	find(query: string): number[];
}

/** @returns the searches to compare, each over the same pages */
export async function searchesOver(pages: readonly DocPage[], lang: string): Promise<Search[]> {
	const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
	const segments = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
	return [
		await guide(pages),
		miniSearch('our terms in MiniSearch', pages, { tokenize: termsOf, processTerm: (term) => term }),
		miniSearch('MiniSearch, default', pages, {}),
		miniSearch('MiniSearch, Intl.Segmenter', pages, { tokenize: segments }),
	];
}

/** As the guide does it: a record for each section, found by its heading and its text; a page stands where its first one does. */
async function guide(pages: readonly DocPage[]): Promise<Search> {
	const records = pages.flatMap(({ title, sections }, page) =>
		sections.map(({ heading, text }, place): SearchRecord => ({
			kind: 'guide',
			url: `/${page}/${place === 0 ? '' : `#${place}`}`,
			title: heading || title,
			place: place === 0 ? '' : title,
			text,
			keywords: [],
			english: [],
		})),
	);
	const engine = await createAnswers({ records, synonyms: [], elsewhere: [] });
	const find = (query: string) => [...new Set(engine.ask(query).answers.map(({ record: { url } }) => Number(url.split('/')[1])))];
	return { name: 'the guide', find };
}

function miniSearch(
	name: string,
	pages: readonly DocPage[],
	options: { tokenize?: (text: string) => string[]; processTerm?: (term: string) => string },
): Search {
	const index = new MiniSearch<{ id: number; title: string; body: string }>({ fields: ['title', 'body'], ...options });
	index.addAll(pages.map((page, id) => ({ id, title: page.title, body: textOf(page) })));
	return { name, find: (query) => index.search(query, { boost: { title: 2 } }).map(({ id }) => id as number) };
}
