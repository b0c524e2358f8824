import postcss, { type AtRule, type Container, type Node, type Root } from 'postcss';
import type { Names } from './names.ts';
import { leaveOutOutweighed } from './outweighed.ts';
import { settleProperties } from './properties.ts';
import { possibleSelectors } from './selectors.ts';

/** What is known of where a stylesheet is used. */
export interface Use {
	/** What stands in the page, and what its scripts may add. */
	names: Names;
	/** Those of the sheet's selectors that ask for an element where one stands, or may be put by a script. */
	within: ReadonlySet<string>;
	/** Custom properties that others than this sheet read or set. */
	fixed: ReadonlySet<string>;
}

/** @returns a stylesheet's rules for the screen that a page may match, its custom properties settled. */
export function screenSheet(css: string, { names, within, fixed }: Use): string {
	const root = postcss.parse(css);
	const layers = layersOf(root);
	root.walkAtRules('media', (media) => void (isPrint(media) && media.remove()));
	root.walkRules((rule) => {
		if (isKeyframe(rule)) return;
		const selectors = possibleSelectors(rule.selector, names, (selector) => within.has(selector));
		if (selectors.length === 0) rule.remove();
		else rule.selector = selectors.join(',');
	});
	leaveOutOutweighed(root);
	settleProperties(root, fixed);
	leaveOutIdleKeyframes(root);
	leaveOutEmpty(root);
	return layerOrder(layers, root) + root.toString();
}

/** @returns a stylesheet's rules for paper alone. */
export function printSheet(css: string): string {
	const root = postcss.parse(css);
	const layers = layersOf(root);
	root.walkRules((rule) => void (isWithin(rule, isPrint) || rule.remove()));
	leaveOutEmpty(root);
	return layerOrder(layers, root) + root.toString();
}

const isPrint = (node: Node): boolean => node.type === 'atrule' && (node as AtRule).name === 'media' && (node as AtRule).params === 'print';
const isKeyframe = (node: Node): boolean =>
	isWithin(node, (parent) => parent.type === 'atrule' && /keyframes$/.test((parent as AtRule).name));

function isWithin(node: Node, wanted: (parent: Node) => boolean): boolean {
	for (let parent = node.parent as Node | undefined; parent; parent = parent.parent as Node | undefined) if (wanted(parent)) return true;
	return false;
}

/** @returns the names of a sheet's cascade layers, lowest first. */
function layersOf(root: Root): string[] {
	const names: string[] = [];
	root.walkAtRules('layer', ({ params }) => void names.push(...params.split(/\s*,\s*/)));
	return [...new Set(names)];
}

/** Layers weigh as they are first named: where one is left out here, a sheet that is loaded later must not turn their order. */
function layerOrder(layers: readonly string[], root: Root): string {
	const left = layersOf(root);
	return layers.every((layer) => left.includes(layer)) ? '' : `@layer ${layers.join(',')};`;
}

function leaveOutIdleKeyframes(root: Root): void {
	const used = new Set<string>();
	root.walkDecls(/^animation/, ({ value }) => value.split(/[\s,]+/).forEach((word) => used.add(word)));
	root.walkAtRules(/keyframes$/, (keyframes) => void (used.has(keyframes.params) || keyframes.remove()));
}

function leaveOutEmpty(container: Container): void {
	container.each((node) => {
		if (!('nodes' in node) || node.nodes === undefined) return;
		leaveOutEmpty(node as Container);
		if (node.nodes.length === 0) node.remove();
	});
}
