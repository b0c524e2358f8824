import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Words } from '../../interface/words.ts';
import type { TreeWords } from '../schema.ts';
import type { Tree } from '../tree.ts';
import { edgesOf, type Edge } from './edges.ts';
import { widthOf, wrap } from './measure.ts';
import { wordsOfWay } from './way-words.ts';

/** A line of text: where its baseline begins to count, from the top of its box. */
export interface Line {
	text: string;
	y: number;
}
/** A box by its top left corner, with its lines. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
	lines: Line[];
}
export interface DrawnNode extends Box {
	id: string;
	/** What an outcome asks for; undefined for a question. */
	kind: Tree['outcomes'][string]['kind'] | undefined;
}
export interface DrawnEdge {
	edge: Edge;
	points: Point[];
	label: Box;
}
export interface Point {
	x: number;
	y: number;
}
export interface Drawing {
	width: number;
	height: number;
	nodes: DrawnNode[];
	edges: DrawnEdge[];
}

/** Sizes in pixels: the drawing is shown at its own size, so texts are as large as this. */
export const fontSizes = { node: 14, label: 12.5 } as const;
const sizes = {
	node: { font: fontSizes.node, line: 19, width: 156, pad: 11, gap: 3 },
	label: { font: fontSizes.label, line: 16, width: 116, pad: 4, gap: 4 },
} as const;

/**
 * Lays a tree out from top to bottom.
 *
 * @param words titles and labels in one language
 * @param tag of that language
 */
export function layOut(tree: Tree, words: TreeWords, t: Words, tag: string): Drawing {
	const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
	graph.setGraph({ rankdir: 'TB', nodesep: 14, edgesep: 10, ranksep: 26, marginx: 8, marginy: 8 });
	const nodes = [...Object.keys(tree.questions), ...Object.keys(tree.outcomes)].map((id) => {
		const kind = tree.outcomes[id]?.kind;
		const title = (words.questions[id] ?? words.outcomes[id])!.title;
		return { id, kind, ...boxOf(kind ? [t(`triage.kind.${kind}`), title] : [title], 'node', tag) };
	});
	const edges = edgesOf(tree).map((edge) => ({ edge, label: boxOf(edgeTexts(edge, words, t), 'label', tag) }));
	for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
	for (const { edge, label } of edges) graph.setEdge(edge.from, edge.to, { width: label.width, height: label.height, labelpos: 'c' });
	layout(graph);
	const { width = 0, height = 0 } = graph.graph();
	return {
		width: Math.ceil(width),
		height: Math.ceil(height),
		nodes: nodes.map((node) => ({ ...node, ...cornerOf(graph.node(node.id), node) })),
		edges: edges.map(({ edge, label }) => {
			const laid = graph.edge(edge.from, edge.to);
			return { edge, points: laid.points ?? [], label: { ...label, ...cornerOf(laid, label) } };
		}),
	};
}

/** The texts of an edge, each on lines of its own. */
function edgeTexts({ from, ways }: Edge, words: TreeWords, t: Words): string[] {
	return ways.flatMap((way) => {
		const { options, condition } = wordsOfWay(way, from, words, t);
		return [...options.map(([, label]) => label), ...(condition ? [condition] : [])];
	});
}

/** A box that holds texts one below the other, not placed yet. */
function boxOf(texts: readonly string[], what: keyof typeof sizes, tag: string): Omit<Box, 'x' | 'y'> {
	const { font, line, width, pad, gap } = sizes[what];
	const wrapped = texts.map((text) => wrap(text, width, font, tag));
	const lines = wrapped.flatMap((own, text) => own.map((part) => ({ text: part, gaps: text * gap })));
	const broadest = Math.max(...lines.map(({ text }) => widthOf(text, font)));
	return {
		width: Math.ceil(broadest + 2 * pad),
		height: lines.length * line + (texts.length - 1) * gap + 2 * pad,
		lines: lines.map(({ text, gaps }, index) => ({ text, y: pad + gaps + index * line + line / 2 + font * 0.36 })),
	};
}

/** Dagre places by the middle. */
function cornerOf({ x = 0, y = 0 }: Partial<Point>, { width, height }: Pick<Box, 'width' | 'height'>): Point {
	return { x: round(x - width / 2), y: round(y - height / 2) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** @returns the line through the points, its corners rounded, as an SVG path. */
export function curveThrough(points: readonly Point[]): string {
	const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
	const inner = points.slice(1, -1);
	const bends = inner.map(
		(point, index) => `Q${at(point)} ${at(between(point, points[index + 2]!, index === inner.length - 1 ? 0.6 : 0.5))}`,
	);
	return `M${at(points[0]!)}${bends.join('')}L${at(points.at(-1)!)}`;
}

const between = (from: Point, to: Point, share: number): Point => ({
	x: from.x + (to.x - from.x) * share,
	y: from.y + (to.y - from.y) * share,
});

/** @returns the head of the arrow at the end of a line, as an SVG path. */
export function headOf(points: readonly Point[]): string {
	const end = points.at(-1)!;
	const before = points.at(-2)!;
	const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
	const [along, across] = [(end.x - before.x) / length, (end.y - before.y) / length];
	const corner = (side: number) => `${round(end.x - 9 * along - side * across)} ${round(end.y - 9 * across + side * along)}`;
	return `M${round(end.x)} ${round(end.y)}L${corner(5)}L${corner(-5)}Z`;
}
