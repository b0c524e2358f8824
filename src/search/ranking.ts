import type { Hits } from './hits.ts';
import { contentKey, keyOf, type Slot } from './query.ts';
import { pageOf, type SearchRecord } from './record.ts';
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
	title: string;
	/** Title and keywords, without function words. */
	names: string[];
	text: string;
}

export function rankedRecord(record: SearchRecord): Ranked {
	const names = [...new Set([record.title, ...record.keywords, ...record.english].map(contentKey))];
	return { record, title: contentKey(record.title), names, text: phraseKey(tokensOf(record.text)) };
}

/**
 * @param hits by slot, which records answer it and how well
 * @returns the records that answer anything, best first
 */
export function rank(query: string, slots: readonly Slot[], hits: readonly Hits[], records: readonly Ranked[]): Answer[] {
	const telling = slots.map(({ weight }, place) => weight * rarity(hits[place]!.size, records.length));
	const total = telling.reduce((sum, weight) => sum + weight, 0);
	const sums = new Map<number, { score: number; covered: number }>();
	for (const [place, found] of hits.entries())
		for (const [id, score] of found) {
			const sum = sums.get(id) ?? { score: 0, covered: 0 };
			sum.score += score * slots[place]!.weight;
			sum.covered += telling[place]!;
			sums.set(id, sum);
		}
	const phrase = { whole: phraseKey(tokensOf(query)), asked: keyOf(slots), length: slots.length };
	const answers = [...sums].map(([id, { score, covered }]): Answer => {
		const ranked = records[id]!;
		const coverage = covered / (total || 1);
		const held = weights.uncovered + (1 - weights.uncovered) * coverage ** weights.steepness;
		return { record: ranked.record, coverage, score: score * held * weights.kinds[ranked.record.kind] * phraseBonus(ranked, phrase) };
	});
	return spread(answers.sort(best));
}

/** How much it tells that a record holds something that `found` of all hold; what none holds tells as much as the rarest. */
const rarity = (found: number, all: number) => Math.log(1 + (all - found + 0.5) / (Math.max(found, 1) + 0.5));

const best = (one: Answer, other: Answer) => other.score - one.score;

/** An exact phrase beats scattered words, above all in a title or among the words people use. */
function phraseBonus({ title, names, text }: Ranked, { whole, asked, length }: { whole: string; asked: string; length: number }): number {
	const { named, holdsName, inTitle, inText } = weights.phrases;
	if (names.includes(asked)) return named;
	const share = Math.max(0, ...names.filter((name) => holds(asked, name)).map((name) => name.split(' ').length / length));
	const bonus = 1 + holdsName * share;
	if (length < 2) return bonus;
	if (holds(title, asked)) return Math.max(bonus, inTitle);
	return holds(text, whole) ? Math.max(bonus, inText) : bonus;
}

const holds = (whole: string, part: string) => part !== '' && ` ${whole} `.includes(` ${part} `);

/** A third section of one page gives way to other pages. */
function spread(answers: Answer[]): Answer[] {
	const seen = new Map<string, number>();
	return answers
		.map((answer) => {
			const { kind, url } = answer.record;
			const page = kind === 'guide' ? pageOf(url) : url;
			const before = seen.get(page) ?? 0;
			seen.set(page, before + 1);
			return before < 2 ? answer : { ...answer, score: answer.score * weights.crowd };
		})
		.sort(best);
}
