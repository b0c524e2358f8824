import type { ShownUnit } from '../translations/merge.ts';
import type { PageUse, RenderContext } from './context.ts';
import { element, text, type Node } from './tree.ts';

const proseKinds = new Set(['paragraph', 'tableCell']);

/**
 * Makes the first use of each term in prose a button that opens its popover; headings, links and labels are left alone.
 *
 * @param use where the terms met are noted
 */
export function markTerms(
	units: readonly ShownUnit[],
	{ content, findTerms }: Pick<RenderContext, 'content' | 'findTerms'>,
	use: Pick<PageUse, 'terms'>,
): void {
	for (const { node, state } of units) {
		if (state === 'pending' || !proseKinds.has(node.type) || node.data?.directiveLabel) continue;
		node.children = node.children!.flatMap((child) => (child.type === 'text' ? splitAtTerms(child.value!) : [child]));
	}

	function splitAtTerms(value: string): Node[] {
		const parts: Node[] = [];
		let end = 0;
		for (const match of findTerms(value)) {
			if (use.terms.includes(match.id) || !content.glossary[match.id]!.popover) continue;
			use.terms.push(match.id);
			const [closing = ''] = closingPunctuation.exec(value.slice(match.end)) ?? [];
			parts.push(text(value.slice(end, match.start)), termButton(match.id, value.slice(match.start, match.end), closing));
			end = match.end + closing.length;
		}
		return [...parts, text(value.slice(end))].filter((part) => part.value !== '');
	}
}

/** Punctuation that must not begin a line: browsers may break a line after a button, so it is kept beside it. */
const closingPunctuation = /^[.,;:!?)\]»”’。、，；：？！）」』]+/;

function termButton(id: string, words: string, closing: string): Node {
	const button = element('button', { type: 'button', class: 'term', popovertarget: `term-${id}` }, [text(words)]);
	return closing === '' ? button : element('span', { class: 'kept' }, [button, text(closing)]);
}
