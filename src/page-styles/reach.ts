import type parser from 'postcss-selector-parser';
import type { Names } from './names.ts';
import type { Place } from './places.ts';
import { compoundHolds, languagesIn, parsedSelector } from './selectors.ts';

/** A part of a selector that asks for one element, and how the part before it is bound to it: `>`, `+`, a blank. */
interface Step {
	nodes: readonly parser.Node[];
	binding: string;
	/** Whether a script may add such an element, anywhere and around anything. */
	made: boolean;
}

/** Which of a sheet's selectors may match where. */
export interface Reach {
	/** Those that ask only for what scripts may add. */
	everywhere: readonly string[];
	/** @returns those that may match an element of a place, or what scripts add to one */
	at(place: Place): readonly string[];
}

/**
 * @param selectors of a sheet, each one alone
 * @param scripted the names of all that scripts may add
 * @returns which may match where; those for elements that scripts add stand by what must be around these
 */
export function createReach(selectors: readonly string[], scripted: Names): Reach {
	const all = selectors.map((text) => ({ text, steps: stepsOf(parsedSelector(text), scripted) }));
	const bound = all.map(({ text, steps }) => ({ text, steps: steps.slice(0, steps.findLastIndex(({ made }) => !made) + 1) }));
	const candidates = createCandidates(bound, scripted);
	const matching = new WeakMap<Place, readonly string[]>();
	return {
		everywhere: bound.filter(({ steps }) => steps.length === 0).map(({ text }) => text),
		at(place) {
			let found = matching.get(place);
			if (!found)
				matching.set(place, (found = candidates(place).flatMap(({ text, steps }) => (holds(steps, place, scripted) ? text : []))));
			return found;
		},
	};
}

interface Bound {
	text: string;
	steps: readonly Step[];
}

/** @returns a way to the few selectors that need a name of a place, with those that need none. */
function createCandidates(bound: readonly Bound[], scripted: Names): (place: Place) => Bound[] {
	const byName = Map.groupBy(bound, ({ steps }) => neededName(steps.at(-1)?.nodes ?? [], scripted));
	const anywhere = byName.get(undefined) ?? [];
	return ({ names }) => [...anywhere, ...[...names].flatMap((name) => byName.get(name) ?? [])];
}

/** @returns a name that every element has which is asked for, as no script gives it to any */
function neededName(nodes: readonly parser.Node[], scripted: Names): string | undefined {
	return nodes.flatMap((node) => nameIn(node) ?? []).find((name) => !scripted.has(name));
}

function nameIn(node: parser.Node): string | undefined {
	if (node.type === 'class') return `.${node.value}`;
	if (node.type === 'id') return `#${node.value}`;
	if (node.type === 'attribute') return `[${node.attribute.toLowerCase()}`;
	return node.type === 'tag' ? node.value.toLowerCase() : undefined;
}

const split = new WeakMap<parser.Selector, [Names, readonly Step[]]>();

function stepsOf(selector: parser.Selector, scripted: Names): readonly Step[] {
	const before = split.get(selector);
	if (before?.[0] === scripted) return before[1];
	const steps = splitSteps(selector).map((step) => ({ ...step, made: isMade(step.nodes, scripted) }));
	split.set(selector, [scripted, steps]);
	return steps;
}

function splitSteps(selector: parser.Selector): Omit<Step, 'made'>[] {
	const steps: { nodes: parser.Node[]; binding: string }[] = [{ nodes: [], binding: '' }];
	for (const node of selector.nodes) {
		if (node.type === 'combinator') steps.push({ nodes: [], binding: node.value.trim() });
		else steps.at(-1)!.nodes.push(node);
	}
	return steps;
}

/** What asks for nothing but a state is no element of its own. */
function isMade(nodes: readonly parser.Node[], scripted: Names): boolean {
	const asks = nodes.some(({ type, value }) => /^(?:tag|class|id|attribute)$/.test(type) || /^:(?:is|where)$/.test(value ?? ''));
	return asks && compoundHolds(nodes, [scripted], (selector) => isMade(selector.nodes, scripted));
}

function holds(steps: readonly Step[], place: Place | undefined, scripted: Names): boolean {
	const step = steps.at(-1);
	if (!step) return true;
	if (!place || !compoundHolds(step.nodes, [place.names, scripted], (inner) => holds(stepsOf(inner, scripted), place, scripted)))
		return false;
	if (!step.nodes.every((node) => isRootIfAsked(node, place) && speaks(node, place) && !isExcluded(node, place, scripted))) return false;
	const { steps: before, binding } = beforeSiblings(steps);
	return binding === '>' && !before.at(-1)!.made ? holds(before, place.parent, scripted) : isAround(before, place, scripted);
}

/** The place above that of the root is that of the page. */
const isRootIfAsked = ({ value }: parser.Node, { parent }: Place): boolean => value !== ':root' || parent?.parent === undefined;

/** @returns whether a place is in a language that is asked for: its own, or that of something around it; a script changes none */
function speaks(node: parser.Node, place: Place): boolean {
	if (node.type !== 'pseudo' || node.value !== ':lang') return true;
	const languages = languagesIn(node);
	for (let around: Place | undefined = place; around; around = around.parent)
		if (languages.some((language) => around!.names.has(language))) return true;
	return false;
}

/** @returns whether a place has what `:not([data-…])` asks not to have, and no script may take away. */
function isExcluded(node: parser.Node, { names }: Place, scripted: Names): boolean {
	if (node.type !== 'pseudo' || node.value !== ':not') return false;
	return node.nodes.some(({ nodes: [only, ...others] }) => {
		if (only?.type !== 'attribute' || only.operator || others.length > 0 || !only.attribute.startsWith('data-')) return false;
		const name = `[${only.attribute}`;
		return names.has(name) && !scripted.has(name);
	});
}

/** @returns whether what the steps lead to may be somewhere around a place */
function isAround(steps: readonly Step[], place: Place, scripted: Names): boolean {
	const last = steps.at(-1);
	if (!last) return true;
	if (last.made) return isAround(beforeSiblings(steps).steps, place, scripted);
	for (let around = place.parent; around; around = around.parent) if (holds(steps, around, scripted)) return true;
	return false;
}

/** @returns the steps to what holds the last of them, which may come after siblings: those a place does not tell of. */
function beforeSiblings(steps: readonly Step[]): { steps: readonly Step[]; binding: string } {
	const first = steps.findLastIndex(({ binding }) => !/^[+~]$/.test(binding));
	return { steps: steps.slice(0, Math.max(first, 0)), binding: steps[first]!.binding };
}
