import { mdxToMdast, type Features, type MdastNode } from 'satteri';

/** What the guide's Markdown knows beyond CommonMark; the site's pipeline and the checks read alike. */
export const markdownFeatures: Features = { gfm: { footnotes: false }, directive: true, smartPunctuation: false };

/** A node as this project works on it: plain data, whatever its type. */
export interface Node {
	type: string;
	children?: Node[];
	value?: string;
	url?: string;
	depth?: number;
	ordered?: boolean | null;
	spread?: boolean | null;
	lang?: string | null;
	name?: string | null;
	attributes?: unknown;
	data?: { hName?: string; hProperties?: Record<string, unknown>; directiveLabel?: boolean };
	position?: { start: { line: number; column: number; offset?: number } };
}

/**
 * Parses a page's MDX.
 *
 * @throws the parser's error, with its place, when the text is not valid MDX
 */
export function parseMdx(source: string): Node {
	return withoutInlineDirectives(mdxToMdast(source, { features: markdownFeatures }) as unknown as Node);
}

/** Only blocks are directives here: the `:40` of "06:40" is text again. */
function withoutInlineDirectives(node: Node): Node {
	if (node.type === 'textDirective') return { type: 'text', value: `:${node.name}` };
	if (node.children) node.children = joinTexts(node.children.map(withoutInlineDirectives));
	return node;
}

function joinTexts(nodes: Node[]): Node[] {
	const joined: Node[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type === 'text' && last?.type === 'text') last.value = `${last.value}${node.value}`;
		else joined.push(node);
	}
	return joined;
}

/** Hands one of our nodes back to Sätteri. */
export function asMdast(node: Node): MdastNode {
	return node as unknown as MdastNode;
}

/** @returns whether a node is one of the tags writers use, such as `<Fact />`. */
export function isTag(node: Node, name?: string): boolean {
	const tag = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
	return tag && (name === undefined || node.name === name);
}

/** @returns a tag's attribute, when it is written as plain text. */
export function attribute(node: Node, name: string): string | undefined {
	if (!Array.isArray(node.attributes)) return undefined;
	for (const entry of node.attributes as { name?: string; value?: unknown }[]) {
		if (entry.name === name && typeof entry.value === 'string') return entry.value;
	}
	return undefined;
}

/** Calls `visit` for a node and all below it, parents first; not below a node for which it returns false. */
export function walk(node: Node, visit: (node: Node, ancestors: readonly Node[]) => unknown, ancestors: readonly Node[] = []): void {
	if (visit(node, ancestors) === false) return;
	for (const child of node.children ?? []) walk(child, visit, [...ancestors, node]);
}

/** @returns the words below a node, without those of tags, which other files hold. */
export function plainText(node: Node): string {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
	if (node.type === 'break') return ' ';
	return (node.children ?? []).map(plainText).join('');
}

/** Makes an inline element of HTML. */
export function element(hName: string, hProperties: Record<string, unknown>, children: Node[]): Node {
	return { type: 'emphasis', data: { hName, hProperties }, children };
}

/** Makes a text node. */
export function text(value: string): Node {
	return { type: 'text', value };
}
