/** An element as its name, its attributes, and the elements and texts in it. */
export type Markup = [name: string, attributes: Record<string, string>, ...children: (Markup | string)[]];

/** @returns what is described; texts stay texts, whatever they hold. */
export function made([name, attributes, ...children]: Markup): HTMLElement {
	const element = document.createElement(name);
	for (const key in attributes) element.setAttribute(key, attributes[key]!);
	element.append(...children.map((child) => (typeof child === 'string' ? child : made(child))));
	return element;
}
