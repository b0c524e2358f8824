import { markdownToHtml } from 'satteri';
import { asMdast, markdownFeatures, type Node } from './tree.ts';

/** @returns the HTML of a tree of ours. */
export function toHtml(root: Node): string {
	const { html } = markdownToHtml('', {
		features: markdownFeatures,
		mdastPlugins: [{ name: 'given-tree', before: (tree, context) => context.replaceNode(tree, asMdast(root)) }],
	});
	return html.trim();
}
