import { create, pieceNodes } from './elements.ts';
import { excerptOf, markTermsIn } from './excerpt.ts';
import type { SearchRecord } from './record.ts';

/** @returns one result: its title, where it stands, and of its text what was asked for. */
export function optionOf(
	{ kind, url, title, place, text }: SearchRecord,
	terms: ReadonlySet<string>,
	base: string,
	word: (key: string) => string,
	onFollow: () => void,
): HTMLAnchorElement {
	const option = create('a', { role: 'option', href: base + url, 'aria-selected': 'false', 'data-kind': kind }, [
		create('span', { class: 'search-title' }, pieceNodes(markTermsIn(title, terms))),
		create('span', { class: 'search-place' }, [place === word(`kind.${kind}`) ? place : `${word(`kind.${kind}`)} · ${place}`]),
		create('span', { class: 'search-excerpt' }, pieceNodes(excerptOf(text, terms))),
	]);
	option.addEventListener('click', onFollow);
	return option;
}
