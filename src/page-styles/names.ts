import type { Tag } from '../hosting/html-tags.ts';

/**
 * What selectors may ask for, each with a mark of its kind: `li`, `.twin`, `#top`, `[open`, `[open=`, `:ja`. A value stands
 * behind its attribute: `[type=radio`.
 */
export type Names = ReadonlySet<string>;

/** @returns the names of an element. */
export const namesOfTag = ({ name, attributes }: Tag): string[] => [name, ...namesIn(attributes)];

const known = new WeakMap<Tag['attributes'], readonly string[]>();

/** @returns the names that attributes give; made once of those that several tags share. */
function namesIn(attributes: Tag['attributes']): readonly string[] {
	const names = known.get(attributes) ?? [...attributes].flatMap(([attribute, value]) => namesOf(attribute, value));
	known.set(attributes, names);
	return names;
}

function namesOf(attribute: string, value: string): string[] {
	const names = [`[${attribute}`, `[${attribute}=${value}`];
	if (attribute === 'id') names.push(`#${value}`);
	if (attribute === 'class') names.push(...value.split(/\s+/).map((one) => `.${one}`));
	if (attribute === 'lang') names.push(`:${languageOf(value)}`);
	return names;
}

/** @returns the language of a tag: `zh-TW` => `zh` */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0]!;

const wordInText = /(?<=["'`\s])[\w-]+(?=["'`\s])/g;
const property = /(?<=\.)[a-zA-Z]+/g;
/** What a script looks for is not what it adds. */
const lookedFor = /(?<=\.(?:closest|matches|querySelector|querySelectorAll)\()(["'`])(?:(?!\1)[^\\$])*\1(?=\))/g;

/**
 * @returns the names of all that a script may add to a page: every word in its texts may be an element, a class or an id;
 *   every word and every property an attribute, with any value: `dataset.onPath` => `[data-on-path=`
 */
export function namesInScript(code: string): Set<string> {
	const names = new Set<string>();
	for (const [word] of code.replace(lookedFor, '').matchAll(wordInText))
		names.add(word.toLowerCase()).add(`.${word}`).add(`#${word}`).add(`[${word}`).add(`[${word}=`);
	for (const [word] of code.matchAll(property)) {
		const attribute = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		for (const one of [word.toLowerCase(), `data-${attribute}`, attribute.replace(/^aria-?/, 'aria-')])
			names.add(`[${one}`).add(`[${one}=`);
	}
	return names;
}
