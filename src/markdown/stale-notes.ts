import { formatDate } from '../facts/format.ts';
import { sourceLocale } from '../locales.ts';
import type { ShownUnit } from '../translations/merge.ts';
import type { RenderContext } from './render.ts';
import { element, text, type Node } from './tree.ts';

/**
 * Puts behind each stale block a note that opens: of which day the English is that it was translated from, and what the
 * English says today. The tree is changed in place.
 *
 * @param renderEnglish makes the English block what readers of English see
 */
export function addStaleNotes(
	root: Node,
	units: readonly ShownUnit[],
	context: Pick<RenderContext, 'locale' | 'words'>,
	renderEnglish: (node: Node) => Node,
): void {
	const notes = new Map(
		units.flatMap(({ node, source }) => (source ? [[node, noteOf(renderEnglish(source.node), source.stamped, context)]] : [])),
	);
	if (notes.size > 0) insertNotes(root, notes);
}

function noteOf(english: Node, stamped: string, { locale, words }: Pick<RenderContext, 'locale' | 'words'>): Node {
	const properties = { lang: sourceLocale };
	const body: Node =
		english.type === 'code' ? { ...english, data: { hProperties: properties } } : element('p', properties, english.children ?? []);
	return element('details', { class: 'stale-note', 'data-pagefind-ignore': '' }, [
		element('summary', {}, [text(words('stale.since', { date: formatDate(stamped, locale) }))]),
		body,
	]);
}

/** Beside a paragraph or heading, inside a cell: nowhere else may a block stand that opens. */
function insertNotes(parent: Node, notes: ReadonlyMap<Node, Node>): void {
	const children = (parent.children ?? []).flatMap((child) => {
		const note = notes.get(child);
		if (!note) {
			insertNotes(child, notes);
			return [child];
		}
		if (child.type !== 'tableCell') return [child, note];
		child.children = [...(child.children ?? []), note];
		return [child];
	});
	if (parent.children) parent.children = children;
}
