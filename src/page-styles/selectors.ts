import parser from 'postcss-selector-parser';
import { languageOf, type Names } from './names.ts';

type Selector = parser.Selector;

/**
 * @returns of a rule's selectors those that a page of these names may match, now or when a reader or a script does something;
 *   what only decides on state (`:hover`, `:checked`, `::before`, `:not(…)`) is taken to hold
 */
export function possibleSelectors(selectors: string, names: Names, isWithinReach: (selector: string) => boolean): string[] {
	return selectorsIn(selectors)
		.filter(({ text, parsed }) => isWithinReach(text) && canMatch(parsed, names))
		.map(({ text }) => (/:not\(.*:where\(/.test(text) ? withoutIdle(text, names) : text));
}

/** One selector of a rule, as it stands there and read. */
interface Single {
	text: string;
	parsed: Selector;
}

const known = new Map<string, readonly Single[]>();

/** @returns the selectors of a rule; each rule of a site is read once. */
function selectorsIn(list: string): readonly Single[] {
	let single = known.get(list);
	if (!single)
		known.set(
			list,
			(single = parser()
				.astSync(list)
				.nodes.map((parsed) => ({ text: String(parsed).trim(), parsed }))),
		);
	return single;
}

function canMatch(selector: Selector, names: Names): boolean {
	return compoundHolds(selector.nodes, [names], (inner) => canMatch(inner, names)) && selector.nodes.every((node) => saysWho(node, names));
}

/** What holds for elements around or inside, wherever these stand. */
function saysWho(node: parser.Node, names: Names): boolean {
	if (node.type !== 'pseudo') return true;
	if (node.value === ':lang') return languagesIn(node).some((language) => names.has(language));
	return node.value !== ':has' || node.nodes.some((selector) => canMatch(selector, names));
}

/**
 * @param nodes the parts of a selector that ask for one element
 * @param having lists of names, one of which has to hold each part
 * @param innerHolds judges what stands in `:is(…)` and `:where(…)`
 * @returns whether an element of these names is asked for; its language and what it holds are not judged
 */
export function compoundHolds(
	nodes: readonly parser.Node[],
	having: readonly Names[],
	innerHolds: (selector: Selector) => boolean,
): boolean {
	return nodes.every((node) => {
		if (node.type === 'tag') return having.some((names) => names.has(node.value.toLowerCase()));
		if (node.type === 'class') return having.some((names) => names.has(`.${node.value}`));
		if (node.type === 'id') return having.some((names) => names.has(`#${node.value}`));
		if (node.type === 'attribute') return having.some((names) => attributeCanMatch(node, names));
		return node.type === 'pseudo' && /^:(?:is|where)$/.test(node.value) ? node.nodes.some(innerHolds) : true;
	});
}

function attributeCanMatch({ attribute, operator, value }: parser.Attribute, names: Names): boolean {
	const name = attribute.toLowerCase();
	if (operator !== '=') return names.has(`[${name}`);
	return names.has(`[${name}=`) || names.has(`[${name}=${value ?? ''}`);
}

/** @returns the names of the languages in `:lang(…)`. */
export const languagesIn = ({ nodes }: parser.Pseudo): string[] =>
	nodes.map((argument) => `:${languageOf(String(argument).trim().replace(/["']/g, ''))}`);

/** @returns a selector without what in its `:not(…)` is a `:where(…)` that never matches: it has no weight, so nothing else changes. */
function withoutIdle(text: string, names: Names): string {
	const selector = parser().astSync(text);
	selector.walkPseudos((pseudo) => {
		if (pseudo.value !== ':not') return;
		for (const one of [...pseudo.nodes]) if (isWhere(one) && !canMatch(one, names)) one.remove();
		if (pseudo.nodes.length === 0) pseudo.remove();
	});
	return String(selector).trim();
}

const isWhere = ({ nodes }: Selector): boolean => nodes.length === 1 && nodes[0]!.type === 'pseudo' && nodes[0]!.value === ':where';

/** @returns every name that selectors ask for. */
export function askedNames(selectors: readonly string[]): string[] {
	const asked = new Set<string>();
	const note = (node: parser.Node): void => {
		if (node.type === 'tag') asked.add(node.value.toLowerCase());
		if (node.type === 'class') asked.add(`.${node.value}`);
		if (node.type === 'id') asked.add(`#${node.value}`);
		if (node.type === 'attribute') for (const end of ['', '=', `=${node.value ?? ''}`]) asked.add(`[${node.attribute.toLowerCase()}${end}`);
		if (node.type === 'pseudo' && node.value === ':lang') for (const one of languagesIn(node)) asked.add(one);
	};
	for (const { parsed } of selectors.flatMap(selectorsIn)) parsed.walk(note);
	return [...asked];
}

/** @returns each selector of lists of them. */
export const singleSelectors = (lists: readonly string[]): string[] => [...new Set(lists.flatMap(selectorsIn).map(({ text }) => text))];

/** @returns a selector of one of the lists, read. */
export const parsedSelector = (text: string): Selector => selectorsIn(text)[0]!.parsed;
