import { attribute, type Node } from '../markdown/tree.ts';

/**
 * What a block says, without how it is set: no emphasis, line breaks or bullets; tags with their attributes in order;
 * links without their language. Two blocks of the same wording need the same translation.
 *
 * @returns one line, but for a block of code, which keeps its lines
 */
export function wordingOf(node: Node): string {
	if (node.type === 'code') return `\`\`\`\n${node.value ?? ''}\n\`\`\``;
	return oneLine(inline(node));
}

/** @returns the wording of a text that holds no Markdown. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function inline(node: Node): string {
	if (node.type === 'text') return node.value ?? '';
	if (node.type === 'break') return ' ';
	if (node.type === 'inlineCode') return `\`${node.value ?? ''}\``;
	const inner = (node.children ?? []).map(inline).join('');
	if (node.type === 'link') return `[${inner}](${withoutLocale(node.url ?? '')})`;
	return node.type.startsWith('mdxJsx') ? tagText(node) + inner : inner;
}

function tagText(node: Node): string {
	const names = (Array.isArray(node.attributes) ? (node.attributes as { name?: string }[]) : []).map(({ name = '' }) => name).sort();
	return `<${[node.name, ...names.map((name) => `${name}="${attribute(node, name) ?? ''}"`)].join(' ')} />`;
}

/** `/ja-jp/faq/x#y` => `/faq/x/#y` */
function withoutLocale(url: string): string {
	if (!url.startsWith('/')) return url;
	const [path = '', anchor] = url.replace(/^\/[a-z]{2}(-[a-z]{2})?(?=\/)/, '').split('#');
	return `${path.replace(/\/?$/, '/')}${anchor === undefined ? '' : `#${anchor}`}`;
}

/**
 * What decides whether a block has changed. The place on a page that a link names is left out: it follows from the
 * words of a heading elsewhere.
 */
export function essenceOf(wording: string): string {
	return wording
		.replace(/\]\(([^)#]*)#[^)]*\)/g, ']($1)')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"');
}

/** @returns whether two wordings need the same translation. */
export const sameWording = (a: string, b: string): boolean => essenceOf(a) === essenceOf(b);

const all = (wording: string, pattern: RegExp): string[] => [...wording.matchAll(pattern)].map(([, found]) => found!);

/** @returns ids that a wording names by tags of one kind: `<Fact id="x" />` => `x`. */
export const idsIn = (wording: string, tag: string): string[] =>
	wording.includes(`<${tag} `) ? all(wording, new RegExp(`<${tag} id="([^"]*)" />`, 'g')) : [];

/** @returns the addresses of a wording's links. */
export const linksIn = (wording: string): string[] => all(wording, /\]\(([^)]*)\)/g);

/** @returns what a wording sets as code. */
export function codeIn(wording: string): string[] {
	const block = /^```\n([\s\S]*)\n```$/.exec(wording);
	return block ? [block[1]!] : all(wording, /`([^`]*)`/g);
}

/** @returns the words for a reader, without tags, code and the addresses of links. */
export function proseOf(wording: string): string {
	if (wording.startsWith('```\n')) return '';
	return wording
		.replace(/`[^`]*`/g, ' ')
		.replace(/<[A-Z]\w* [^>]*\/>/g, ' ')
		.replace(/\]\([^)]*\)/g, '')
		.replace(/\[/g, '');
}
