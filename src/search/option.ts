import type { Markup } from './elements.ts';
import { excerptOf, markTermsIn } from './excerpt.ts';
import type { SearchRecord } from './record.ts';

/** @returns one result: its title, where it stands, and of its text what was asked for. */
export function optionOf(
	{ kind, url, title, place, text }: SearchRecord,
	terms: ReadonlySet<string>,
	base: string,
	kindWord: string,
): Markup {
	return [
		'a',
		{ role: 'option', href: base + url, 'aria-selected': 'false', 'data-kind': kind },
		['span', { class: 'search-title' }, ...markTermsIn(title, terms)],
		['span', { class: 'search-place' }, place === kindWord ? place : `${kindWord} · ${place}`],
		['span', { class: 'search-excerpt' }, ...excerptOf(text, terms)],
	];
}
