import { formatDate } from '../facts/format.ts';
import { sourceLocale } from '../locales.ts';
import type { ShownUnit } from '../translations/merge.ts';
import type { RenderContext } from './context.ts';
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
	return element('details', { class: 'stale-note' }, [
		element('summary', {}, [text(words('stale.since', { date: formatDate(stamped, locale) }))]),
		body,
	]);
}

/** Beside a paragraph or heading, inside a cell, behind a table whose head is stale: nowhere else may a block stand that opens. */
function insertNotes(parent: Node, notes: ReadonlyMap<Node, Node>): void {
	const children = (parent.children ?? []).flatMap((child) => {
		if (child.type === 'table') return [child, ...headNotes(child, notes)];
		const note = notes.get(child);
		if (note) return [child, note];
		insertNotes(child, notes);
		return [child];
	});
	if (parent.children) parent.children = children;
}

/** Puts a table's notes into its cells. @returns those of its head, in whose cells none may stand */
function headNotes({ children: rows = [] }: Node, notes: ReadonlyMap<Node, Node>): Node[] {
	const [head, ...body] = rows;
	for (const cell of body.flatMap((row) => row.children ?? [])) {
		const note = notes.get(cell);
		if (note) cell.children = [...(cell.children ?? []), note];
	}
	return (head?.children ?? []).flatMap((cell) => notes.get(cell) ?? []);
}
