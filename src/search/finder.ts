import { createAnswers, type AnswerEngine } from './answers.ts';
import type { FullText } from './full-text.ts';
import type { Answer } from './ranking.ts';
import { termWeights } from './query.ts';
import type { SearchPayload } from './payload.ts';
import type { SearchRecord } from './record.ts';
import { tokensOf } from './tokens.ts';

/** What is shown for a query. */
export interface Found {
	/** What was looked for, in all its spellings: what is marked in the results. */
	terms: ReadonlySet<string>;
	/** Best first. */
	records: SearchRecord[];
	/** In languages other than the reader's, where nothing was found in that. */
	others: { lang: string; label: string; records: SearchRecord[] }[];
	/** The questions that come nearest, where nothing was found. */
	nearest: SearchRecord[];
	/** Whether nothing more is to come. */
	complete: boolean;
}

/** Finds at once what the reader's language holds, and then what it takes a while to find. */
export interface Finder {
	find(query: string, typing: boolean): Found;
	/** Adds the full text and, where there is nothing, other languages. */
	findMore(query: string, found: Found): Promise<Found>;
}

/** Below this share of what was asked, an answer is to something else. */
const leastCoverage = 0.2;
/** From this share on, an answer is to what was asked. */
const enough = 0.75;
/** A longer query is a sentence: no text holds all its words, and to look for that costs a slow line much. */
const longest = 5;
const most = 24;

export async function createFinder(
	payload: SearchPayload,
	fullText: FullText,
	readTexts: (records: readonly SearchRecord[]) => Promise<SearchRecord[]>,
	load: (address: string) => Promise<SearchPayload>,
): Promise<Finder> {
	const engine = await createAnswers(payload, breathe);
	const others = new Map<string, Promise<AnswerEngine>>();

	function find(query: string, typing: boolean): Found {
		const { answers, terms } = engine.ask(query, typing);
		const records = relevant(answers);
		const nearest = records.length > 0 ? [] : nearestQuestions(answers, payload.records);
		return {
			terms,
			records,
			others: [],
			nearest,
			complete: (answers[0]?.coverage ?? 0) >= enough || (records.length > 0 && termWeights(query).length > longest),
		};
	}

	async function findMore(query: string, found: Found): Promise<Found> {
		const urls = await fullText.find(query).catch((): string[] => []);
		const unseen = payload.records.filter(({ url }) => urls.includes(url) && !found.records.some((known) => known.url === url));
		const fresh = (await readTexts(unseen)).filter((record) => coverageOf(query, record) >= enough);
		const records = [...found.records, ...fresh].slice(0, most);
		if (records.length > 0) return { ...found, records, nearest: [], complete: true };
		const abroad = await Promise.all(payload.others.map((other) => findAbroad(query, other)));
		const terms = new Set([...found.terms, ...abroad.flatMap((other) => [...other.terms])]);
		return { ...found, terms, others: abroad.filter(({ records }) => records.length > 0), complete: true };
	}

	async function findAbroad(
		query: string,
		{ lang, label, address }: SearchPayload['others'][number],
	): Promise<Found['others'][number] & Pick<Found, 'terms'>> {
		if (!others.has(address))
			others.set(
				address,
				load(address).then((other) => createAnswers(other, breathe)),
			);
		try {
			const { answers, terms } = (await others.get(address)!).ask(query);
			return { lang, label, terms, records: relevant(answers).slice(0, 5) };
		} catch {
			others.delete(address);
			return { lang, label, terms: new Set(), records: [] };
		}
	}

	return { find, findMore };
}

/** Lets the browser paint and take keys. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function relevant(answers: Answer[]): SearchRecord[] {
	const [best] = answers;
	if (!best || Math.max(...answers.slice(0, 5).map(({ coverage }) => coverage)) < leastCoverage) return [];
	return answers
		.filter(({ score }) => score >= best.score * 0.12)
		.slice(0, most)
		.map(({ record }) => record);
}

function nearestQuestions(answers: Answer[], all: SearchRecord[]): SearchRecord[] {
	const near = answers.map(({ record }) => record).filter(({ kind }) => kind === 'question');
	return (near.length > 0 ? near : all.filter(({ kind }) => kind === 'question')).slice(0, 3);
}

/** How much of a query a text holds, 0–1. */
function coverageOf(query: string, { title, text }: SearchRecord): number {
	const held = new Set(tokensOf(`${title} ${text}`).map(({ term }) => term));
	const weights = termWeights(query);
	const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
	return weights.reduce((sum, [term, weight]) => sum + (held.has(term) ? weight : 0), 0) / (total || 1);
}
