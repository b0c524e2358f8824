import type { Comparable } from './comparable.ts';
import { matchEdited, similarity, wordsOf } from './edited.ts';

/** For each block of the page of today, the recorded one that it was; undefined where it is new. */
export type Alignment = (number | undefined)[];

/**
 * Finds each block of a page again in an older state of it. What stayed in order is found first, then what was moved as it
 * is, then what was edited at its place, then what was both moved and edited a little.
 */
export function align(recorded: readonly Comparable[], current: readonly Comparable[]): Alignment {
	const found: Alignment = current.map(() => undefined);
	for (const [r, c] of commonSubsequence(recorded, current)) found[c] = r;
	const anchors = [...found];
	matchMoved(recorded, current, found);
	for (const gap of gaps(anchors, recorded.length, found)) {
		for (const [r, c] of matchEdited(gap.recorded, gap.current, recorded, current)) found[c] = r;
	}
	matchMovedAndEdited(recorded, current, found);
	return found;
}

/** @returns blocks of an alignment that stand before one they stood behind: the fewest that explain the new order. */
export function movedBlocks(alignment: Alignment): number[] {
	const kept = increasing(alignment);
	return alignment.flatMap((r, c) => (r !== undefined && !kept.has(c) ? [c] : []));
}

const isSame = (a: Comparable, b: Comparable): boolean => a.class === b.class && a.essence === b.essence;

/** The longest run of blocks that are the same and in the same order, as pairs of indices. */
function commonSubsequence(a: readonly Comparable[], b: readonly Comparable[]): [number, number][] {
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			lengths[i]![j] = isSame(a[i]!, b[j]!) ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
		}
	}
	const pairs: [number, number][] = [];
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) {
		if (isSame(a[i]!, b[j]!)) pairs.push([i++, j++]);
		else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
		else j += 1;
	}
	return pairs;
}

/** Blocks that are nowhere else stand where the same words stand now. */
function matchMoved(recorded: readonly Comparable[], current: readonly Comparable[], found: Alignment): void {
	const free = unmatched(recorded.length, found);
	for (const [c, block] of current.entries()) {
		if (found[c] !== undefined) continue;
		const index = free.findIndex((r) => isSame(recorded[r]!, block));
		if (index >= 0) found[c] = free.splice(index, 1)[0];
	}
}

const likeEnoughToMove = 0.7;
const longEnoughToMove = 6;

function matchMovedAndEdited(recorded: readonly Comparable[], current: readonly Comparable[], found: Alignment): void {
	const free = unmatched(recorded.length, found);
	const candidates = current.flatMap((block, c) =>
		found[c] === undefined && wordsOf(block.essence).length >= longEnoughToMove
			? free.map((r) => ({ r, c, score: similarity(recorded[r]!, block) }))
			: [],
	);
	for (const { r, c } of candidates.filter(({ score }) => score >= likeEnoughToMove).sort((a, b) => b.score - a.score)) {
		if (found[c] === undefined && !found.includes(r)) found[c] = r;
	}
}

interface Gap {
	recorded: number[];
	current: number[];
}

/** What lies between blocks that stayed, less what was found elsewhere. */
function gaps(anchors: Alignment, recordedLength: number, found: Alignment): Gap[] {
	const free = new Set(unmatched(recordedLength, found));
	const result: Gap[] = [];
	let [r, current]: [number, number[]] = [0, []];
	const end = (to: number) => {
		const between = Array.from({ length: to - r }, (_, index) => r + index).filter((index) => free.has(index));
		if (between.length > 0 && current.length > 0) result.push({ recorded: between, current });
		[r, current] = [to + 1, []];
	};
	for (const [c, anchor] of anchors.entries()) {
		if (anchor !== undefined) end(anchor);
		else if (found[c] === undefined) current.push(c);
	}
	end(recordedLength);
	return result;
}

function unmatched(length: number, found: Alignment): number[] {
	const taken = new Set(found);
	return Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
}

/** Indices of the longest increasing run of an alignment. */
function increasing(alignment: Alignment): Set<number> {
	const best: { length: number; previous: number }[] = [];
	let last = -1;
	for (const [c, r] of alignment.entries()) {
		best[c] = { length: 0, previous: -1 };
		if (r === undefined) continue;
		best[c] = { length: 1, previous: -1 };
		for (let earlier = 0; earlier < c; earlier += 1) {
			const before = alignment[earlier];
			if (before !== undefined && before < r && best[earlier]!.length >= best[c].length)
				best[c] = { length: best[earlier]!.length + 1, previous: earlier };
		}
		if (last < 0 || best[c].length > best[last]!.length) last = c;
	}
	const kept = new Set<number>();
	for (; last >= 0; last = best[last]!.previous) kept.add(last);
	return kept;
}
