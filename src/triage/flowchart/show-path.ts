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
	const isOn = ({ dataset }: HTMLElement | SVGElement): boolean =>
		nodes.has(dataset.node ?? '') || edges.has(dataset.edge ?? '') || options.has(dataset.option ?? '');
	for (const part of root.querySelectorAll<SVGElement>('[data-node], [data-edge]')) {
		part.classList.toggle('on-path', isOn(part));
		// What is drawn later lies above: the way is not to be crossed by other lines.
		if (part.dataset.edge && isOn(part)) part.parentElement!.append(part);
	}
	for (const word of root.querySelectorAll<HTMLElement>('[data-mark]')) word.hidden = !isOn(word.parentElement!);
	for (const link of root.querySelectorAll(`[data-node="${at}"] > a`)) link.setAttribute('aria-current', 'step');
	const note = root.querySelector<HTMLElement>('[data-answered]')!;
	note.hidden = false;
	note.querySelector('a')!.search = location.search;
}

/** Scrolls a region, and nothing else, to a part of it. */
function center(region: HTMLElement, part: Element): void {
	const inner = part.getBoundingClientRect();
	const outer = region.getBoundingClientRect();
	region.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
	region.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
}
