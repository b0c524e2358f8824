import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Words } from '../../interface/words.ts';
import type { TreeWords } from '../schema.ts';
import type { Tree } from '../tree.ts';
import { edgesOf, type Edge } from './edges.ts';
import { ranksOf, round, routeBetween, type Point } from './lines.ts';
import { widthOf, wrap } from './measure.ts';
import { wordsOfWay } from './way-words.ts';

/** A line of text: of which of its box's texts, and where its baseline is, from the top of the box. */
export interface Line {
	text: string;
	of: number;
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
	graph.setGraph({ rankdir: 'TB', nodesep: 14, edgesep: 10, ranksep: 40, marginx: 8, marginy: 8 });
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
	const placed = nodes.map((node) => ({ ...node, ...cornerOf(graph.node(node.id), node) }));
	const boxOfNode = new Map(placed.map((node) => [node.id, node]));
	const laid = edges.map(({ edge, label }) => {
		const { points = [], ...middle } = graph.edge(edge.from, edge.to);
		return { edge, points, label: { ...label, ...cornerOf(middle, label) } };
	});
	const ranks = ranksOf([...placed, ...laid.map(({ label }) => label)]);
	return {
		width: Math.ceil(width),
		height: Math.ceil(height),
		nodes: placed,
		edges: laid.map(({ edge, points, label }) => {
			const [from, to] = [boxOfNode.get(edge.from)!, boxOfNode.get(edge.to)!];
			return { edge, label, points: routeBetween(from, to, points, ranks) };
		}),
	};
}

/** The texts of an edge, each on lines of its own. */
function edgeTexts({ from, ways }: Edge, words: TreeWords, t: Words): string[] {
	return ways.flatMap((way) => {
		const { answers, condition } = wordsOfWay(way, from, words, t);
		return [...answers.map(({ label }) => label), ...(condition ? [condition] : [])];
	});
}

/** A box that holds texts one below the other, not placed yet. */
function boxOf(texts: readonly string[], what: keyof typeof sizes, tag: string): Omit<Box, 'x' | 'y'> {
	const { font, line, width, pad, gap } = sizes[what];
	const wrapped = texts.map((text) => wrap(text, width, font, tag));
	const lines = wrapped.flatMap((own, text) => own.map((part) => ({ text: part, of: text })));
	const broadest = Math.max(...lines.map(({ text }) => widthOf(text, font)));
	return {
		width: Math.ceil(broadest + 2 * pad),
		height: lines.length * line + (texts.length - 1) * gap + 2 * pad,
		lines: lines.map(({ text, of }, index) => ({ text, of, y: pad + of * gap + index * line + line / 2 + font * 0.36 })),
	};
}

/** Dagre places by the middle. */
function cornerOf({ x = 0, y = 0 }: Partial<Point>, { width, height }: Pick<Box, 'width' | 'height'>): Point {
	return { x: round(x - width / 2), y: round(y - height / 2) };
}
