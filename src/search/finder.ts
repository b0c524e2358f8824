import { createAnswers, type AnswerEngine } from './answers.ts';
import { createFullText, type Load } from './full-text.ts';
import type { Answer } from './ranking.ts';
import { slotsOf } from './query.ts';
import type { SearchPayload } from './payload.ts';
import type { SearchRecord } from './record.ts';

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
	/** Whether something that was to be searched did not load. */
	failed: boolean;
}

/** What of the payload is searched, not shown. */
type Searched = Omit<SearchPayload, 'parts' | 'words' | 'lexicon'>;

/** Finds at once what the reader's language holds, and then what it takes a while to find. */
export interface Finder {
	find(query: string, typing: boolean): Found;
	/** Adds the full text and, where there is nothing, other languages. */
	findMore(query: string, typing: boolean): Promise<Found>;
}

/** Below this share of what was asked, an answer is to something else. */
const leastCoverage = 0.23;
/** From this share on, an answer is to what was asked. */
const enough = 0.75;
/** From this share on, an answer of the first stays before what the full text adds. */
const held = 0.5;
/** A longer query is a sentence: no text holds all its words, and to look for that costs a slow line much. */
const longest = 5;
const most = 24;
/** What is looked for in each language other than the reader's: all of a sentence would cost a slow line too much. */
const inOthers = { terms: 2, records: 3 };

export async function createFinder(payload: Searched, load: Load): Promise<Finder> {
	const engine = await createAnswers(payload, breathe);
	// What was never run takes a browser several times as long: the reader's first key is not to be the first query.
	engine.ask(payload.records[0]?.title ?? '', true);
	await breathe();
	const fullText = createFullText(payload.fullText, load);
	const others = payload.others.map(({ lang, label, fullText: place }) => ({
		lang,
		label,
		find: createFullText(place, load, inOthers),
	}));

	let whole: AnswerEngine | undefined;

	function find(query: string, typing: boolean): Found {
		const { answers, terms } = engine.ask(query, typing);
		const answered = (answers[0]?.coverage ?? 0) >= enough || (relevant(answers).length > 0 && slotsOf(query).length > longest);
		return { ...shown(answers, terms), complete: payload.whole && answered };
	}

	async function findMore(query: string, typing: boolean): Promise<Found> {
		let failed = false;
		const missed = (): never[] => ((failed = true), []);
		const slots = slotsOf(query);
		// The first answers stay as they are: texts of some records alone would tell for them against all others.
		whole ??= await createAnswers(payload, breathe);
		await whole.add(await fullText(slots).catch(missed));
		const [first, more] = [engine.ask(query, typing), whole.ask(query, typing)];
		const found = shown(joined(first.answers, more.answers), more.terms);
		if (found.records.length === 0)
			found.others = await Promise.all(others.map(async (other) => ({ ...other, records: await other.find(slots).catch(missed) })));
		return { ...found, failed };
	}

	function shown(answers: Answer[], terms: ReadonlySet<string>): Found {
		const records = relevant(answers).map(({ record }) => record);
		const nearest = records.length > 0 ? [] : nearestQuestions(answers, payload.records);
		return { terms, records, others: [], nearest, complete: true, failed: false };
	}

	return { find, findMore };
}

/** Lets the browser paint and take keys. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Answers that hold what was asked stay first, in their order; what the full text adds comes after them, each once. */
function joined(first: Answer[], more: Answer[]): Answer[] {
	const before = (first[0]?.coverage ?? 0) >= held ? relevant(first) : [];
	const known = new Set(before.map(({ record: { url } }) => url));
	return [...before, ...relevant(more).filter(({ record: { url } }) => !known.has(url))];
}

function relevant(answers: Answer[]): Answer[] {
	const [best] = answers;
	if (!best || Math.max(...answers.slice(0, 5).map(({ coverage }) => coverage)) < leastCoverage) return [];
	return answers.filter(({ score }) => score >= best.score * 0.12).slice(0, most);
}

function nearestQuestions(answers: Answer[], all: SearchRecord[]): SearchRecord[] {
	const near = new Set([...answers.map(({ record }) => record), ...all]);
	return [...near].filter(({ kind }) => kind === 'question').slice(0, 3);
}
