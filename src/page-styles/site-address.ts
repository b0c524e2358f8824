import type { Plugin } from 'postcss';

/** How a stylesheet asks for the address of the site: on paper a path alone leads nowhere. */
const asked = 'env(site-address)';

/**
 * @param address of the published site, without a path
 * @returns a plugin that puts the address, as a text, wherever a stylesheet asks for it
 */
export function siteAddress(address: string): Plugin {
	const text = JSON.stringify(address);
	return {
		postcssPlugin: 'escalation-guide:site-address',
		Declaration(declaration) {
			if (declaration.value.includes(asked)) declaration.value = declaration.value.replaceAll(asked, text);
		},
	};
}
