import { isTag, type Node } from '../markdown/tree.ts';

/** What Markdown is written with. */
export interface Writing {
	/** @returns the address that a link of the page gets. */
	address(url: string): string;
	/** @returns the Markdown of a component that stands in a page, such as `<Glossary />`. */
	component(node: Node): string;
}

/** @returns the Markdown of a page as it is shown, with its facts and labels as text: what `renderPage` made, written out. */
export function toMarkdown(root: Node, writing: Writing): string {
	return `${blocks(root.children ?? [], writing)}\n`;
}

function blocks(nodes: readonly Node[], writing: Writing): string {
	return nodes
		.map((node) => block(node, writing))
		.filter((text) => text !== '')
		.join('\n\n');
}

function block(node: Node, writing: Writing): string {
	const children = node.children ?? [];
	if (isTag(node)) return writing.component(node);
	switch (node.type) {
		case 'heading':
			return `${'#'.repeat(node.depth ?? 2)} ${inline(children, writing)}`;
		case 'paragraph':
			return /summary|title/.test(`${node.data?.hName} ${node.data?.hProperties?.class}`)
				? `**${inline(children, writing)}**`
				: inline(children, writing);
		case 'list':
			return children.map((item, index) => listItem(item, node.ordered ? `${index + 1}. ` : '- ', writing)).join('\n');
		case 'table':
			return table(children, writing);
		case 'code':
			return `\`\`\`\n${node.value}\n\`\`\``;
		case 'thematicBreak':
			return '---';
		case 'blockquote':
			return node.data?.hProperties?.role === 'note' || !node.data ? quoted(blocks(children, writing)) : blocks(children, writing);
		default:
			return '';
	}
}

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

function listItem(item: Node, mark: string, writing: Writing): string {
	const text = blocks(item.children ?? [], writing);
	return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function table(rows: readonly Node[], writing: Writing): string {
	const lines = rows.map(
		({ children = [] }) => `| ${children.map((cell) => inline(cell.children ?? [], writing).replace(/\|/g, '\\|')).join(' | ')} |`,
	);
	const columns = rows[0]?.children?.length ?? 0;
	return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

function inline(nodes: readonly Node[], writing: Writing): string {
	return nodes.map((node) => inlineOne(node, writing)).join('');
}

function inlineOne(node: Node, writing: Writing): string {
	const words = () => inline(node.children ?? [], writing);
	switch (node.type) {
		case 'text':
			return (node.value ?? '').replace(/[\\*_`[\]<]/g, '\\$&');
		case 'inlineCode':
			return `\`${node.value}\``;
		case 'link':
			return `[${words()}](${writing.address(node.url ?? '')})`;
		case 'strong':
			return `**${words()}**`;
		case 'break':
			return '\n';
		case 'emphasis':
			return node.data?.hName ? element(node, words(), writing) : `*${words()}*`;
		default:
			return words();
	}
}

/** A fact's or source's link to the page's own list is of use on the page alone: here its words do. */
function element({ data }: Node, words: string, writing: Writing): string {
	const href = data?.hProperties?.href;
	if (data?.hName === 'a' && typeof href === 'string' && !href.startsWith('#')) return `[${words}](${writing.address(href)})`;
	if (data?.hName === 'b') return `**${words}**`;
	return data?.hName === 'code' ? `\`${words.replace(/\\(.)/g, '$1')}\`` : words;
}
