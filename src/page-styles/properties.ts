import type { AtRule, Declaration, Root, Rule } from 'postcss';

const customProperty = /--[\w-]+/g;

/** @returns the custom properties that a text names. */
export const propertiesIn = (text: string): string[] => text.match(customProperty) ?? [];

/**
 * Leaves out the custom properties of the root that never hold, since a rule outside of all layers states them, and
 * writes those that have one value only where they are used.
 *
 * @param fixed properties that stay as they are: others read or set them
 */
export function settleProperties(root: Root, fixed: ReadonlySet<string>): void {
	leaveOutShadowed(root);
	for (let folded = true; folded;) folded = foldOnce(root, fixed);
	leaveOutUnused(root, fixed);
}

function leaveOutShadowed(root: Root): void {
	const stated = new Set<string>();
	root.walkDecls(/^--/, (declaration) => {
		if (parentsOf(declaration).length === 1 && ruleOf(declaration).selectors.includes(':root')) stated.add(declaration.prop);
	});
	root.walkDecls(/^--/, (declaration) => {
		const layered = parentsOf(declaration).some((parent) => parent.type === 'atrule' && parent.name === 'layer');
		if (layered && stated.has(declaration.prop) && ruleOf(declaration).selectors.every(isOfRoot)) declaration.remove();
	});
}

const isOfRoot = (selector: string): boolean => /^(?::root|html)?(?:\[[^\]]*\])*(?:\s*::backdrop)?$/.test(selector);

/** @returns whether a property was written where it is used */
function foldOnce(root: Root, fixed: ReadonlySet<string>): boolean {
	const stated = constants(root);
	const isSettled = (value: string): boolean => !value.includes('var(') || stated.has(/^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? '');
	const values = new Map([...stated].filter(([property, value]) => !fixed.has(property) && isSettled(value)));
	let folded = false;
	root.walkDecls((declaration) => {
		const value = withValues(declaration.value, values);
		if (value === declaration.value) return;
		declaration.value = value;
		folded = true;
	});
	return folded;
}

/** @returns the properties with one value for the whole page, whatever the window: the root's, outside of all conditions. */
function constants(root: Root): Map<string, string> {
	const declarations = new Map<string, Declaration[]>();
	root.walkDecls(
		/^--/,
		(declaration) => void declarations.set(declaration.prop, [...(declarations.get(declaration.prop) ?? []), declaration]),
	);
	const single = [...declarations].filter(([, [only, ...more]]) => more.length === 0 && isUnconditional(only!));
	return new Map(single.map(([property, [only]]) => [property, only!.value]));
}

function isUnconditional(declaration: Declaration): boolean {
	const always = parentsOf(declaration).every((parent) => parent.type === 'rule' || parent.name === 'layer');
	return always && ruleOf(declaration).selectors.includes(':root');
}

function withValues(text: string, values: ReadonlyMap<string, string>): string {
	let result = text;
	for (let at = result.indexOf('var('); at >= 0; at = result.indexOf('var(', at + 1)) {
		const value = values.get(/^var\(\s*(--[\w-]+)/.exec(result.slice(at))?.[1] ?? '');
		if (value !== undefined) result = result.slice(0, at) + value + result.slice(closing(result, at + 3) + 1);
	}
	return result;
}

/** @returns where the bracket that opens at a place is closed. */
function closing(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === '(') depth += 1;
		if (text[at] === ')') depth -= 1;
		if (depth === 0) return at;
	}
	return text.length;
}

function leaveOutUnused(root: Root, fixed: ReadonlySet<string>): void {
	for (let found = true; found;) {
		found = false;
		const used = new Set<string>();
		root.walkDecls(({ value }) => void (value.includes('var(') && propertiesIn(value).forEach((name) => used.add(name))));
		root.walkDecls(/^--/, (declaration) => {
			if (used.has(declaration.prop) || fixed.has(declaration.prop)) return;
			declaration.remove();
			found = true;
		});
	}
}

const ruleOf = (declaration: Declaration): Rule => declaration.parent as Rule;

function parentsOf(declaration: Declaration): (Rule | AtRule)[] {
	const parents: (Rule | AtRule)[] = [];
	for (let parent = declaration.parent; parent && parent.type !== 'root'; parent = parent.parent as typeof parent) {
		parents.push(parent as Rule | AtRule);
	}
	return parents;
}
