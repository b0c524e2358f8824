import { describe, expect, it } from 'vitest';
import { createWords } from '../../../../src/interface/words.ts';
import { locales } from '../../../../src/locales.ts';
import { edgesOf } from '../../../../src/triage/flowchart/edges.ts';
import { fontSizes, layOut, type Box } from '../../../../src/triage/flowchart/layout.ts';
import { widthOf } from '../../../../src/triage/flowchart/measure.ts';
import { viewsOf } from '../../../../src/triage/view.ts';
import { realContent } from '../../../support/content.ts';

const { content } = realContent();
const drawings = locales.map(({ key, tag }) => {
	const view = viewsOf(content).escalation![key]!;
	const t = createWords(content.words, key);
	return { key, ...view, t, drawing: layOut(view.tree, view.words, t, tag) };
});

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
const textOf = ({ lines }: Box): string => lines.map(({ text }) => text).join('');

describe.each(drawings)('the drawing in $key', ({ tree, words, t, drawing }) => {
	it('has every question and outcome, with its title', () => {
		expect(drawing.nodes.map(({ id }) => id)).toEqual([...Object.keys(tree.questions), ...Object.keys(tree.outcomes)]);
		for (const node of drawing.nodes) expect(textOf(node)).toContain((words.questions[node.id] ?? words.outcomes[node.id])!.title);
	});

	it('has an edge for every option and route, labelled with the option or with "any"', () => {
		expect(drawing.edges.map(({ edge }) => edge)).toEqual(edgesOf(tree));
		for (const [from, { options }] of Object.entries(tree.questions)) {
			for (const [option, routes] of Object.entries(options)) {
				for (const { to } of routes) {
					const { edge, label } = drawing.edges.find(({ edge }) => edge.from === from && edge.to === to)!;
					expect(edge.options).toContain(option);
					const any = edge.ways.some((way) => way.any && way.options.includes(option));
					expect(textOf(label)).toContain(any ? t('flowchart.any') : words.questions[from]!.options[option]!.label);
				}
			}
		}
	});

	it('states the condition of a route in brackets', () => {
		const brackets = t('flowchart.condition', { condition: '' });
		const conditional = drawing.edges.filter(({ edge }) => edge.ways.some((way) => way.otherwise || way.conditions.length > 0));
		expect(conditional.length).toBeGreaterThan(8);
		for (const { label } of conditional) for (const bracket of brackets) expect(textOf(label)).toContain(bracket);
	});

	it('lets no two boxes and no two labels overlap, nor a label a box', () => {
		const boxes: (Box & { name: string })[] = [
			...drawing.nodes.map((node) => ({ ...node, name: node.id })),
			...drawing.edges.map(({ edge, label }) => ({ ...label, name: `${edge.from} → ${edge.to}` })),
		];
		const overlapping = pairs(boxes).filter(([one, other]) => overlap(one, other));
		expect(overlapping.map(([one, other]) => `${one.name} / ${other.name}`)).toEqual([]);
	});

	it('keeps every line inside its box, every box inside the drawing, and is narrow enough for paper', () => {
		const check = (box: Box, size: number): void => {
			for (const { text, y } of box.lines) {
				expect(widthOf(text, size), text).toBeLessThan(box.width);
				expect(y - size * 0.9).toBeGreaterThanOrEqual(0);
				expect(y + size * 0.3).toBeLessThanOrEqual(box.height);
			}
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(drawing.width);
			expect(box.y + box.height).toBeLessThanOrEqual(drawing.height);
		};
		for (const node of drawing.nodes) check(node, fontSizes.node);
		for (const { label } of drawing.edges) check(label, fontSizes.label);
		expect(drawing.width).toBeLessThan(1500);
	});

	it('leads no line behind a box, or a label that is not its own', () => {
		const between = (a: number, b: number, share: number): number => a + (b - a) * share;
		const shares = Array.from({ length: 41 }, (_, step) => step / 40);
		for (const { edge, points } of drawing.edges) {
			const dots = points.slice(1).flatMap((end, index) => {
				const start = points[index]!;
				return shares.map((share) => ({
					x: between(start.x, end.x, share),
					y: between(start.y, end.y, share),
					width: 0,
					height: 0,
					lines: [],
				}));
			});
			const nodes = drawing.nodes.filter(({ id }) => id !== edge.from && id !== edge.to);
			const labels = drawing.edges.filter((other) => other.edge !== edge);
			const others = [
				...nodes.map((node) => ({ ...node, name: node.id })),
				...labels.map(({ label, edge: { from, to } }) => ({ ...label, name: `${from} → ${to}` })),
			];
			const crossed = others.filter((box) => dots.some((dot) => overlap(dot, box)));
			expect(crossed.map(({ name }) => `${edge.from} → ${edge.to} behind ${name}`)).toEqual([]);
		}
	});

	it('goes from top to bottom', () => {
		const top = new Map(drawing.nodes.map(({ id, y }) => [id, y]));
		for (const { edge } of drawing.edges) expect(top.get(edge.to)!).toBeGreaterThan(top.get(edge.from)!);
	});

	it('has texts of at least twelve pixels', () => {
		expect(Math.min(...Object.values(fontSizes))).toBeGreaterThanOrEqual(12);
	});
});
