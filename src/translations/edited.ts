import type { Comparable } from './comparable.ts';

/** Below this, two blocks share little more than "the" and "is". */
const likeEnough = 0.45;
/** At the very place of the old block, less will do. */
const likeEnoughInPlace = 0.25;
/** A heading or cell of so few words can be replaced by others and is still the same block, when it stands in its place. */
const fewWords = 8;

/** @returns the words of a text in lower case; a tag is one word. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/<[^>]*>|[\p{L}\p{N}]+/gu) ?? [];

/** From 0, no word in common, to 1, the same words; 0 for blocks of different classes. */
export function similarity(a: Comparable, b: Comparable): number {
	if (a.class !== b.class) return 0;
	const [left, right] = [wordsOf(a.essence), wordsOf(b.essence)];
	const rest = new Map<string, number>();
	for (const word of left) rest.set(word, (rest.get(word) ?? 0) + 1);
	let shared = 0;
	for (const word of right) {
		const count = rest.get(word) ?? 0;
		if (count > 0) shared += 1;
		rest.set(word, count - 1);
	}
	return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
}

type Pair = [recorded: number, current: number];

/**
 * Pairs the blocks of a gap between blocks that stayed: by likeness first, in order; and what then faces one another, block
 * for block, at the same place.
 *
 * @param gapRecorded indices of `recorded`, in order
 * @param gapCurrent indices of `current`, in order
 */
export function matchEdited(
	gapRecorded: readonly number[],
	gapCurrent: readonly number[],
	recorded: readonly Comparable[],
	current: readonly Comparable[],
): Pair[] {
	const alike = mostAlike(gapRecorded, gapCurrent, (r, c) => similarity(recorded[r]!, current[c]!));
	const bounds = [
		...alike.map(([r, c]) => [gapRecorded.indexOf(r), gapCurrent.indexOf(c)] as const),
		[gapRecorded.length, gapCurrent.length] as const,
	];
	const pairs: Pair[] = [...alike];
	let [fromR, fromC] = [0, 0];
	for (const [toR, toC] of bounds) {
		pairs.push(...facing(gapRecorded.slice(fromR, toR), gapCurrent.slice(fromC, toC), recorded, current));
		[fromR, fromC] = [toR + 1, toC + 1];
	}
	return pairs;
}

/** Needleman and Wunsch: the pairing in order whose likeness sums up highest; nothing is lost by leaving a block alone. */
function mostAlike(rows: readonly number[], columns: readonly number[], likeness: (row: number, column: number) => number): Pair[] {
	const scores = rows.map((row) =>
		columns.map((column) => {
			const score = likeness(row, column);
			return score >= likeEnough ? score : 0;
		}),
	);
	const sums = Array.from({ length: rows.length + 1 }, () => new Float64Array(columns.length + 1));
	for (let i = rows.length - 1; i >= 0; i -= 1) {
		for (let j = columns.length - 1; j >= 0; j -= 1)
			sums[i]![j] = Math.max(sums[i + 1]![j]!, sums[i]![j + 1]!, sums[i + 1]![j + 1]! + scores[i]![j]!);
	}
	const pairs: Pair[] = [];
	let [i, j] = [0, 0];
	while (i < rows.length && j < columns.length) {
		const score = scores[i]![j]!;
		if (score > 0 && sums[i]![j] === sums[i + 1]![j + 1]! + score) pairs.push([rows[i++]!, columns[j++]!]);
		else if (sums[i]![j] === sums[i + 1]![j]) i += 1;
		else j += 1;
	}
	return pairs;
}

/** As many blocks of the same classes on both sides: each is the one it faces, unless it says something else entirely. */
function facing(
	rows: readonly number[],
	columns: readonly number[],
	recorded: readonly Comparable[],
	current: readonly Comparable[],
): Pair[] {
	const classes = (indices: readonly number[], blocks: readonly Comparable[]) => indices.map((index) => blocks[index]!.class).join();
	if (classes(rows, recorded) === classes(columns, current)) return rows.flatMap((r, index) => pairInPlace(r, columns[index]!));
	// Otherwise a heading alone on both sides was renamed.
	const headings = (indices: readonly number[], blocks: readonly Comparable[]) =>
		indices.filter((index) => blocks[index]!.class === 'heading');
	const [before, now] = [headings(rows, recorded), headings(columns, current)];
	return before.length === 1 && now.length === 1 ? [[before[0]!, now[0]!]] : [];

	function pairInPlace(r: number, c: number): Pair[] {
		const [old, now] = [recorded[r]!, current[c]!];
		const short = wordsOf(old.essence).length <= fewWords && wordsOf(now.essence).length <= fewWords;
		return short || similarity(old, now) >= likeEnoughInPlace ? [[r, c]] : [];
	}
}
