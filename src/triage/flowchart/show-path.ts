import type { Tree } from '../tree.ts';
import { highlightOf, type Highlight } from './highlight.ts';

/** Marks the way of the answers in the address, in the drawing and in its outline, and brings it into view. */
export function showPath(root: HTMLElement): void {
	const tree = JSON.parse(root.querySelector('[data-tree]')!.textContent!) as Pick<Tree, 'start' | 'questions'>;
	const path = highlightOf(tree, location.search);
	if (path) mark(root, path);
	const region = root.querySelector<HTMLElement>('.flowchart-region')!;
	center(region, region.querySelector(`[data-node="${path?.at ?? tree.start}"] rect`)!);
}

function mark(root: HTMLElement, { at, nodes, edges, options }: Highlight): void {
	const isOn = ({ dataset }: HTMLElement | SVGElement): boolean => nodes.has(dataset.node ?? '') || edges.has(dataset.edge ?? '');
	for (const part of root.querySelectorAll<HTMLElement | SVGElement>('[data-node], [data-edge]')) {
		part.classList.toggle('on-path', isOn(part));
		// What is drawn later lies above: the way is not to be crossed by other lines.
		if (part.matches('.edge.on-path')) part.parentElement!.append(part);
	}
	const isGiven = ({ dataset }: HTMLElement): boolean => dataset.given!.split(',').some((option) => options.has(option));
	for (const node of root.querySelectorAll<HTMLElement>('p[data-node].on-path')) show(node);
	for (const answer of root.querySelectorAll<HTMLElement>('.on-path > .way > [data-given]')) if (isGiven(answer)) show(answer);
	for (const link of root.querySelectorAll(`[data-node="${at}"] > a`)) link.setAttribute('aria-current', 'step');
	const note = root.querySelector<HTMLElement>('[data-answered]')!;
	note.hidden = false;
	note.querySelector('a')!.search = location.search;
}

function show(part: HTMLElement): void {
	part.querySelector<HTMLElement>('[data-mark]')!.hidden = false;
}

/** Scrolls a region, and nothing else, to a part of it. */
function center(region: HTMLElement, part: Element): void {
	const inner = part.getBoundingClientRect();
	const outer = region.getBoundingClientRect();
	region.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
	region.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
}
