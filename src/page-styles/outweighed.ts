import type { AtRule, Declaration, Root, Rule } from 'postcss';

/**
 * Leaves out what never holds: in a layer, what a rule for the same elements states outside of all layers and conditions;
 * and an old name of a property beside its new one.
 */
export function leaveOutOutweighed(root: Root): void {
	const stated = statedOutside(root);
	root.walkDecls((declaration) => {
		if (declaration.important || declaration.prop.startsWith('--')) return;
		if (hasNewName(declaration) || (isLayered(declaration) && isStated(declaration, stated))) declaration.remove();
	});
}

/** @returns the properties that rules outside of layers and conditions state, by selector */
function statedOutside(root: Root): Map<string, Set<string>> {
	const stated = new Map<string, Set<string>>();
	root.each((node) => {
		if (node.type !== 'rule') return;
		for (const selector of node.selectors) {
			const properties = stated.get(selector) ?? new Set();
			node.each((one) => void (one.type === 'decl' && properties.add(one.prop)));
			stated.set(selector, properties);
		}
	});
	return stated;
}

const ruleOf = (declaration: Declaration): Rule => declaration.parent as Rule;

function isLayered(declaration: Declaration): boolean {
	for (let around = ruleOf(declaration).parent; around && around.type !== 'root'; around = around.parent as typeof around)
		if (around.type === 'atrule' && (around as AtRule).name === 'layer') return true;
	return false;
}

const isStated = (declaration: Declaration, stated: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
	ruleOf(declaration).selectors.every((selector) => stated.get(selector)?.has(declaration.prop));

/** Every browser that knows `light-dark()`, which all colours here need, knows masks by their own name. */
function hasNewName({ prop, parent }: Declaration): boolean {
	const newName = /^-webkit-(mask.*)/.exec(prop)?.[1];
	return newName !== undefined && (parent as Rule).some((one) => one.type === 'decl' && one.prop === newName);
}
