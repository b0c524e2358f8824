import type { Piece } from './excerpt.ts';

/** Makes an element; texts among its children stay texts, whatever they hold. */
export function create<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Record<string, string>,
	children: (Node | string)[],
): HTMLElementTagNameMap[K] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...children);
	return element;
}

export function link(href: string, text: string): HTMLAnchorElement {
	return create('a', { href }, [text]);
}

/** @returns pieces of a text as nodes, the marked ones in `<mark>`. */
export function pieceNodes(pieces: Piece[]): (Node | string)[] {
	return pieces.map(({ text, marked }) => (marked ? create('mark', {}, [text]) : text));
}
