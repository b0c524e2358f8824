/** What of another page's text keeps its form. */
const kept = /^(?:p|b|strong|em|i|code|pre|ul|ol|li|time|br|sub|sup)$/;
/** What is no text. */
const dropped = /^(?:script|style|template|noscript|iframe|object|embed|svg|input|select|form)$/;
const attributes = ['lang', 'datetime', 'data-option'];
const classes = ['label'];

/**
 * Copies the words below an element of an inert document into this one. Links and buttons become text: the reader's own
 * beside them do the same, and controls twice would be twice the stops of the keyboard. Ids stay behind.
 *
 * @returns new nodes of this document, made of a few elements and attributes only
 */
export function copyInert(source: Element): Node[] {
	return [...source.childNodes].flatMap((node) => {
		if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue ?? '')];
		return node instanceof Element || isElement(node) ? copyElement(node as Element) : [];
	});
}

const isElement = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE;

function copyElement(source: Element): Node[] {
	const name = source.localName;
	if (dropped.test(name) || source.matches('[hidden], .stale-note')) return [];
	const copy = document.createElement(kept.test(name) ? name : name === 'div' ? 'div' : 'span');
	for (const attribute of attributes) {
		const value = source.getAttribute(attribute);
		if (value !== null) copy.setAttribute(attribute, value);
	}
	for (const one of classes) if (source.classList.contains(one)) copy.classList.add(one);
	copy.append(...copyInert(source));
	return [copy];
}
