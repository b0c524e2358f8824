import type { Words } from '../interface/words.ts';
import { element, text, walk, type Node } from './tree.ts';

/** The look that an aside has from Starlight. */
const asideLooks: Record<string, string> = {
	note: 'note',
	tip: 'tip',
	caution: 'caution',
	danger: 'danger',
	advice: 'tip',
	disagree: 'caution',
};

/** An aside is a note, no landmark: several on a page may have the same title. An earlier path is a block that opens. */
export function renderContainers(root: Node, words: Words): void {
	let titles = 0;
	walk(root, (node) => {
		if (node.type !== 'containerDirective') return;
		const name = node.name ?? '';
		const [first, ...rest] = node.children ?? [];
		const label = first?.data?.directiveLabel ? first : undefined;
		const body = label ? rest : (node.children ?? []);
		const look = asideLooks[name];
		if (look) {
			const title = label?.children ?? [element('span', { 'data-u': `aside-title.${(titles += 1)}` }, [text(words(`aside.${name}`))])];
			become(node, 'div', { role: 'note', class: `starlight-aside starlight-aside--${look}` }, [
				{ type: 'paragraph', data: { hName: 'p', hProperties: { class: 'starlight-aside__title' } }, children: title },
				{ type: 'blockquote', data: { hName: 'div', hProperties: { class: 'starlight-aside__content' } }, children: body },
			]);
		} else if (name === 'earlier' && label) {
			become(node, 'details', { class: 'earlier' }, [
				{ type: 'paragraph', data: { hName: 'summary' }, children: label.children! },
				...body,
			]);
		}
	});
	// A list whose items are paragraphs keeps one shape for the bilingual view, tight or not.
	walk(root, (node) => {
		if (node.type === 'list' || node.type === 'listItem') node.spread = true;
	});
}

function become(node: Node, hName: string, hProperties: Record<string, unknown>, children: Node[]): void {
	Object.assign(node, { type: 'blockquote', name: undefined, data: { hName, hProperties }, children });
}
