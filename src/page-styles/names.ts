import type { Tag } from '../hosting/html-tags.ts';

/**
 * What selectors may ask for, each with a mark of its kind: `li`, `.twin`, `#top`, `[open`, `[open=`, `:ja`. A value stands
 * behind its attribute: `[type=radio`.
 */
export type Names = ReadonlySet<string>;

/** Text that a translation may hold where its twin does not. */
const inlineText = ['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time'];

/** @returns the names of all that stands in a page. */
export function namesInPage(tags: readonly Tag[]): Set<string> {
	const names = new Set<string>(inlineText);
	for (const { name, attributes } of tags) {
		names.add(name);
		for (const [attribute, value] of attributes) {
			names.add(`[${attribute}`).add(`[${attribute}=${value}`);
			if (attribute === 'id') names.add(`#${value}`);
			if (attribute === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
			if (attribute === 'lang') names.add(`:${languageOf(value)}`);
		}
	}
	return names;
}

/** @returns the language of a tag: `zh-TW` => `zh` */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0]!;

const wordInText = /(?<=["'`\s])[\w-]+(?=["'`\s])/g;
const property = /(?<=\.)[a-zA-Z]+/g;

/**
 * @returns the names of all that a script may add to a page: every word in its texts may be an element, a class or an id;
 *   every word and every property an attribute, with any value: `dataset.onPath` => `[data-on-path=`
 */
export function namesInScript(code: string): Set<string> {
	const names = new Set<string>();
	for (const [word] of code.matchAll(wordInText))
		names.add(word.toLowerCase()).add(`.${word}`).add(`#${word}`).add(`[${word}`).add(`[${word}=`);
	for (const [word] of code.matchAll(property)) {
		const attribute = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		for (const one of [word.toLowerCase(), `data-${attribute}`, attribute.replace(/^aria-?/, 'aria-')])
			names.add(`[${one}`).add(`[${one}=`);
	}
	return names;
}
