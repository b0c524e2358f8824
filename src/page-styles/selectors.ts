import parser from 'postcss-selector-parser';
import { languageOf, type Names } from './names.ts';

type Selector = parser.Selector;

/**
 * @returns of a rule's selectors those that a page of these names may match, now or when a reader or a script does something;
 *   what only decides on state (`:hover`, `:checked`, `::before`, `:not(…)`) is taken to hold
 */
export function possibleSelectors(selectors: string, names: Names): string[] {
	const possible: string[] = [];
	parser((list) => {
		for (const selector of list.nodes) {
			if (!canMatch(selector, names)) continue;
			leaveOutIdle(selector, names);
			possible.push(String(selector).trim());
		}
	}).processSync(selectors);
	return possible;
}

function canMatch(selector: Selector, names: Names): boolean {
	return selector.nodes.every((node) => {
		if (node.type === 'tag') return names.has(node.value.toLowerCase());
		if (node.type === 'class') return names.has(`.${node.value}`);
		if (node.type === 'id') return names.has(`#${node.value}`);
		if (node.type === 'attribute') return attributeCanMatch(node, names);
		return node.type === 'pseudo' ? pseudoCanMatch(node, names) : true;
	});
}

function attributeCanMatch({ attribute, operator, value }: parser.Attribute, names: Names): boolean {
	const name = attribute.toLowerCase();
	if (operator !== '=') return names.has(`[${name}`);
	return names.has(`[${name}=`) || names.has(`[${name}=${value ?? ''}`);
}

function pseudoCanMatch({ value, nodes }: parser.Pseudo, names: Names): boolean {
	if (value === ':lang') return nodes.some((language) => names.has(languageIn(language)));
	return /^:(?:is|where|has)$/.test(value) ? nodes.some((selector) => canMatch(selector, names)) : true;
}

const languageIn = (argument: Selector): string => `:${languageOf(String(argument).trim().replace(/["']/g, ''))}`;

/** Inside `:not(…)` leaves out each `:where(…)` that never matches: it has no weight, so nothing else changes. */
function leaveOutIdle(selector: Selector, names: Names): void {
	selector.walkPseudos((pseudo) => {
		if (pseudo.value !== ':not') return;
		for (const one of [...pseudo.nodes]) if (isWhere(one) && !canMatch(one, names)) one.remove();
		if (pseudo.nodes.length === 0) pseudo.remove();
	});
}

const isWhere = ({ nodes }: Selector): boolean => nodes.length === 1 && nodes[0]!.type === 'pseudo' && nodes[0]!.value === ':where';

/** @returns every name that selectors ask for. */
export function askedNames(selectors: readonly string[]): string[] {
	const asked = new Set<string>();
	const note = parser((list) => {
		list.walk((node) => {
			if (node.type === 'tag') asked.add(node.value.toLowerCase());
			if (node.type === 'class') asked.add(`.${node.value}`);
			if (node.type === 'id') asked.add(`#${node.value}`);
			if (node.type === 'attribute')
				for (const end of ['', '=', `=${node.value ?? ''}`]) asked.add(`[${node.attribute.toLowerCase()}${end}`);
			if (node.type === 'pseudo' && node.value === ':lang') for (const one of node.nodes) asked.add(languageIn(one));
		});
	});
	for (const selector of selectors) note.processSync(selector);
	return [...asked];
}
