import type { Hits } from './hits.ts';
import { contentKey, keyOf, type Slot } from './query.ts';
import { rarity } from './rarity.ts';
import { pageOf, type SearchRecord } from './record.ts';
import { runBonuses, runsIn } from './runs.ts';
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
	text: string;
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
	return { record, names, text: phraseKey(tokensOf(`${record.title} ${record.text}`)) };
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
	const texts = new Map([...sums.keys()].map((id) => [id, records[id]!.text]));
	const runs = runsIn(tokens, slots, tells).map((run) => runBonuses(run, texts, records.length));
	const asked = keyOf(slots);
	const answers = [...sums].map(([id, { score, covered }]): Answer => {
		const { record, names, text } = records[id]!;
		const coverage = covered / (total || 1);
		const held = weights.uncovered + (1 - weights.uncovered) * coverage;
		const like = Math.max(...names.map((name) => likeness(name, slots, tells, total, telling)));
		const inText = slots.length > 1 && holds(text, whole) ? weights.phrases.inText : 0;
		const inRuns = sum(runs.map((bonuses) => bonuses.get(id) ?? 0));
		const bonus = (Math.max(nameBonus(names, asked, slots.length), inText) + weights.names.factor * like) * (1 + inRuns);
		return { record, coverage, score: score * held * weights.kinds[record.kind] * bonus };
	});
	return sectionsFirst(answers);
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

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** For a query that is one of the words people use, or holds one of them whole. */
function nameBonus(names: readonly string[][], asked: string, length: number): number {
	const keys = names.map((name) => name.join(' '));
	if (keys.includes(asked)) return weights.phrases.named;
	return (
		1 +
		weights.phrases.holdsName * Math.max(0, ...names.filter((_, place) => holds(asked, keys[place]!)).map((name) => name.length / length))
	);
}

const holds = (whole: string, part: string) => part !== '' && ` ${whole} `.includes(` ${part} `);
