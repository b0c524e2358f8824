import Slugger from 'github-slugger';
import { plainText, type Node } from './tree.ts';

/** A block that is translated as one: a heading, a paragraph, a table cell, an aside's title … */
export interface Unit {
	/** The same in all four languages: the section's heading id and a running number. */
	id: string;
	/** What it is and where it stands: `list.ordered/listItem/paragraph`. */
	kind: string;
	node: Node;
	/** 1-based, in the text that was parsed. */
	line: number;
}

/** A page's outline: containers that open and close, and between them its units. */
export interface Outline {
	units: Unit[];
	/** `open list.ordered`, `unit paragraph`, `close` …: equal for pages of equal structure. */
	shape: { token: string; unit?: Unit; line: number }[];
	/** Heading ids in order of the page. */
	headings: string[];
}

const leaves = new Set(['heading', 'paragraph', 'tableCell', 'code', 'mdxJsxFlowElement', 'thematicBreak', 'html']);
const ignored = new Set(['yaml', 'mdxjsEsm', 'mdxFlowExpression', 'definition']);

function nameOf(node: Node): string {
	if (node.data?.directiveLabel) return 'asideTitle';
	if (node.type === 'heading') return `heading${node.depth}`;
	if (node.type === 'list') return node.ordered ? 'list.ordered' : 'list';
	if (node.type === 'containerDirective') return `aside.${node.name}`;
	if (node.type === 'mdxJsxFlowElement') return `<${node.name}>`;
	return node.type;
}

/** @returns the outline of a page, with ids made from its own headings: only the English ones are to be used. */
export function outlineOf(root: Node): Outline {
	const slugger = new Slugger();
	const outline: Outline = { units: [], shape: [], headings: [] };
	let section = 'top';
	let count = 0;

	function enter(node: Node, path: readonly string[]): void {
		if (ignored.has(node.type)) return;
		const name = nameOf(node);
		const line = node.position?.start.line ?? 1;
		if (leaves.has(node.type)) {
			if (node.type === 'heading') {
				section = slugger.slug(plainText(node));
				count = 0;
				outline.headings.push(section);
			}
			const id = node.type === 'heading' ? section : `${section}.${(count += 1)}`;
			const unit = { id, kind: [...path, name].join('/'), node, line };
			outline.units.push(unit);
			outline.shape.push({ token: name, unit, line });
			return;
		}
		outline.shape.push({ token: `open ${name}`, line });
		for (const child of node.children ?? []) enter(child, [...path, name]);
		outline.shape.push({ token: 'close', line });
	}

	for (const child of root.children ?? []) enter(child, []);
	return outline;
}

/** The shape without some units, and without the containers that are then empty. */
export function shapeWithout(shape: Outline['shape'], omitted: ReadonlySet<string>): Outline['shape'] {
	const kept: Outline['shape'] = [];
	for (const entry of shape) {
		if (entry.unit && omitted.has(entry.unit.id)) continue;
		const last = kept.at(-1);
		if (entry.token === 'close' && last?.token.startsWith('open ')) kept.pop();
		else kept.push(entry);
	}
	return kept;
}
