import { defineHastPlugin } from 'satteri';

/** Puts each heading of a page into a box with a link to itself, which bears the heading's name. */
export const headingLinks = defineHastPlugin({
	name: 'escalation-guide-heading-links',
	element: {
		filter: ['h2', 'h3'],
		visit(node) {
			const { id } = node.properties;
			if (typeof id !== 'string') return undefined;
			const link = { class: 'sl-anchor-link', href: `#${id}`, 'aria-labelledby': id };
			return {
				type: 'element',
				tagName: 'div',
				properties: { class: `sl-heading-wrapper level-${node.tagName}` },
				children: [node, { type: 'element', tagName: 'a', properties: link, children: [] }],
			};
		},
	},
});
