export interface Point {
	x: number;
	y: number;
}
/** Where a box stands, by its top left corner. */
export interface Place extends Point {
	width: number;
	height: number;
}
/** Boxes and labels side by side, with one middle: from where to where they reach. */
export interface Rank {
	top: number;
	bottom: number;
}

/** How far from a corner a line meets its box, and the length of its arrow. */
const distance = 14;
const arrow = 9;

export const round = (value: number): number => Math.round(value * 10) / 10;
const middleOf = ({ y, height }: Place): number => y + height / 2;

/** @returns the ranks in which boxes stand. */
export function ranksOf(boxes: readonly Place[]): Rank[] {
	const alike = Map.groupBy(boxes, (box) => Math.round(middleOf(box)));
	return [...alike.values()].map((rank) => ({
		top: Math.min(...rank.map(({ y }) => y)),
		bottom: Math.max(...rank.map(({ y, height }) => y + height)),
	}));
}

/**
 * Leads a line out of the bottom of a box and into the top of another. It passes each rank straight down: else it would
 * run behind the taller boxes and labels beside the place that is left for it.
 *
 * @param points as they were laid out: one at the border of each box, and one in the middle of each rank between
 */
export function routeBetween(from: Place, to: Place, points: readonly Point[], ranks: readonly Rank[]): Point[] {
	const passing = ({ x, y }: Point): Point[] => {
		const rank = rankAt(y, ranks);
		return rank
			? [
					{ x, y: rank.top },
					{ x, y: rank.bottom },
				]
			: [{ x, y }];
	};
	const out = along(from, points[0]!);
	const into = along(to, points.at(-1)!);
	return [
		{ x: out, y: from.y + from.height },
		{ x: out, y: rankAt(middleOf(from), ranks)!.bottom },
		...points.slice(1, -1).flatMap(passing),
		{ x: into, y: rankAt(middleOf(to), ranks)!.top - arrow },
		{ x: into, y: to.y },
	];
}

const rankAt = (y: number, ranks: readonly Rank[]): Rank | undefined =>
	ranks.find(({ top, bottom }) => Math.abs((top + bottom) / 2 - y) < 1);

/** A place on the upper or lower side of a box, as near to a point as may be. */
const along = (box: Place, { x }: Point): number => Math.max(box.x + distance, Math.min(box.x + box.width - distance, x));

/** @returns the line through the points, its corners rounded, as an SVG path. */
export function curveThrough(points: readonly Point[]): string {
	const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
	const bends = points.slice(1, -1).map((corner, index) => {
		const [before, after] = [points[index]!, points[index + 2]!];
		return `L${at(towards(corner, before))}Q${at(corner)} ${at(towards(corner, after))}`;
	});
	return `M${at(points[0]!)}${bends.join('')}L${at(points.at(-1)!)}`;
}

/** The point where the rounding of a corner ends: on the way to the next, at most half of it. */
function towards(corner: Point, next: Point): Point {
	const share = Math.min(0.5, 36 / (Math.hypot(next.x - corner.x, next.y - corner.y) || 1));
	return { x: corner.x + (next.x - corner.x) * share, y: corner.y + (next.y - corner.y) * share };
}

/** @returns the head of the arrow at the end of a line, as an SVG path. */
export function headOf(points: readonly Point[]): string {
	const end = points.at(-1)!;
	const before = points.at(-2)!;
	const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
	const [along, across] = [(end.x - before.x) / length, (end.y - before.y) / length];
	const corner = (side: number) => `${round(end.x - arrow * along - side * across)} ${round(end.y - arrow * across + side * along)}`;
	return `M${round(end.x)} ${round(end.y)}L${corner(5)}L${corner(-5)}Z`;
}
