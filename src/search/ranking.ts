import type { Hits } from './hits.ts';
import { asksForMeaning } from './meaning.ts';
import { contentKey, keyOf, type Slot } from './query.ts';
import { rarity } from './rarity.ts';
import { pageOf, type SearchRecord } from './record.ts';
import { indexOfTerms, runBonuses, runsIn } from './runs.ts';
import { phraseKey, tokensOf } from './tokens.ts';
import { weights } from './weights.ts';

/** A record that answers a query. */
export interface Answer {
	record: SearchRecord;
	score: number;
	/** How much of what was asked it holds, 0–1. */
	coverage: number;
}

/** A record with its texts as phrases are compared. */
export interface Ranked {
	record: SearchRecord;
	/** Title and keywords, each as its terms without function words. */
	names: string[][];
	/** The names, each as its terms between spaces: so one holds another where its text does. */
	keys: string[];
	/** All terms of the names. */
	terms: ReadonlySet<string>;
	text: string;
	/** The text, and katakana of what else people call it: what is written in it is a word by itself. */
	said: string;
	/** Its words, those of its names among them, in the forms in which they stand. */
	forms: ReadonlySet<string>;
}

/** A slot of a query with what was found for it. */
export interface Asked extends Slot {
	/** All terms that answer it. */
	meant: Set<string>;
	/** By record, how well it holds them. */
	hits: Hits;
}

export function rankedRecord(record: SearchRecord): Ranked {
	const names = [record.title, ...record.keywords, ...record.english].map((name) => contentKey(name).split(' '));
	const keys = names.map((name) => spaced(name.join(' ')));
	const tokens = tokensOf(`${record.title} ${record.text}`);
	const all = [...tokens, ...tokensOf([...record.keywords, ...record.english].join('\n'))];
	const forms = new Set(all.filter(({ kind }) => kind === 'word').map(({ raw }) => raw));
	const text = phraseKey(tokens);
	const inKana = record.keywords.filter((keyword) => /[ァ-ヺ]/.test(keyword));
	const said = [text, ...inKana.map((keyword) => phraseKey(tokensOf(keyword).filter(({ kind }) => kind === 'kana')))].join(' | ');
	return { record, names, keys, terms: new Set(names.flat()), text, said, forms };
}

/**
 * @param telling how much it tells that a record holds a term
 * @returns the records that answer anything, best first
 */
export function rank(query: string, slots: readonly Asked[], records: readonly Ranked[], telling: (term: string) => number): Answer[] {
	const tells = slots.map(({ weight, hits }) => weight * rarity(hits.size, records.length));
	const total = sum(tells);
	const sums = new Map<number, { score: number; covered: number }>();
	for (const [place, { hits }] of slots.entries())
		for (const [id, share] of hits) {
			const { score, covered } = sums.get(id) ?? { score: 0, covered: 0 };
			sums.set(id, { score: score + (tells[place]! * share) / (share + weights.half), covered: covered + tells[place]! });
		}
	const tokens = tokensOf(query);
	const whole = phraseKey(tokens);
	// Who types one word and no question around it has seen it in that form.
	const form = tokens.length === 1 ? tokens[0]!.raw : '';
	const typed = new Set([...sums.keys()].filter((id) => records[id]!.forms.has(form)).map((id) => records[id]!.record));
	const lift = (record: SearchRecord): number => (typed.has(record) ? weights.asTyped : 1);
	const runs = runsIn(tokens, slots, tells);
	const texts = runs.length > 0 ? new Map([...sums.keys()].map((id) => [id, records[id]!.said])) : new Map<number, string>();
	const bonuses = runs.map((run) => runBonuses(run, texts, records.length));
	const most = sum(bonuses.map((byRecord) => Math.max(0, ...byRecord.values())));
	const asked = spaced(keyOf(slots));
	const kinds = asksForMeaning(query) ? weights.whenMeaningIsAsked : weights.kinds;
	const meant = new Set(slots.flatMap((slot) => [...slot.meant]));
	const answers = [...sums].map(([id, { score, covered }]): Answer => {
		const { record, names, keys, terms, text } = records[id]!;
		const coverage = covered / (total || 1);
		const held = weights.uncovered + (1 - weights.uncovered) * coverage;
		// Most names have nothing in common with a query, and that is seen at once.
		const like = meet(terms, meant) ? Math.max(...names.map((name) => likeness(name, slots, tells, total, telling))) : 0;
		const inText = slots.length > 1 && whole !== '' && indexOfTerms(whole, text, 0) >= 0 ? weights.phrases.inText : 0;
		// What goes by that name is no worse a place than a text that holds it.
		const inRuns = keys.includes(asked) ? most : sum(bonuses.map((byRecord) => byRecord.get(id) ?? 0));
		const bonus = (Math.max(nameBonus(names, keys, asked, slots.length), inText) + weights.names.factor * like) * (1 + inRuns);
		return { record, coverage, score: score * held * kinds[record.kind] * bonus * lift(record) };
	});
	// The form orders answers, and leaves out none: by their scores the last are cut off.
	return sectionsFirst(answers).map((answer) => ({ ...answer, score: answer.score / lift(answer.record) }));
}

/** A section that answers about as well as its page is the better place to be led to. */
function sectionsFirst(answers: readonly Answer[]): Answer[] {
	const sections = Map.groupBy(answers, ({ record: { url } }) => (url.includes('#') ? pageOf(url) : ''));
	const placed = answers.map((answer) => {
		const best = Math.max(0, ...(sections.get(answer.record.url) ?? []).map(({ score }) => score));
		return best < answer.score && best >= answer.score * weights.section ? { ...answer, score: best * justBelow } : answer;
	});
	return placed.sort((one, other) => other.score - one.score);
}

const justBelow = 0.999;

/** How much a name and a query have in common, 0–1. */
function likeness(
	name: readonly string[],
	slots: readonly Asked[],
	tells: readonly number[],
	total: number,
	telling: (term: string) => number,
): number {
	const matches = slots.map(({ meant }) => name.find((term) => meant.has(term)));
	const shared = sum(tells.filter((_, place) => matches[place] !== undefined));
	if (shared === 0) return 0;
	const extra = sum(name.filter((term) => !matches.includes(term)).map(telling));
	return shared / (shared + weights.names.unnamed * (total - shared) + weights.names.unasked * extra);
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const [small, large] = one.size < other.size ? [one, other] : [other, one];
	for (const term of small) if (large.has(term)) return true;
	return false;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** For a query that is one of the words people use, or holds one of them whole. */
function nameBonus(names: readonly string[][], keys: readonly string[], asked: string, length: number): number {
	if (keys.includes(asked)) return weights.phrases.named;
	let held = 0;
	for (const [place, key] of keys.entries())
		if (key !== nothing && asked.includes(key)) held = Math.max(held, names[place]!.length / length);
	return 1 + weights.phrases.holdsName * held;
}

const spaced = (key: string): string => ` ${key} `;
const nothing = spaced('');
