import type { Plugin } from 'postcss';

/**
 * What the custom properties that pages carry are called once the site is built: each page names them again. Only those
 * that neither scripts nor style attributes name stand here; one that is missing keeps its name.
 */
export const shortNames: Readonly<Record<string, string>> = {
	'--guide-accent': '--a',
	'--guide-accent-soft': '--af',
	'--guide-accent-strong': '--as',
	'--guide-font': '--f',
	'--guide-ink': '--i',
	'--guide-line': '--l',
	'--guide-line-soft': '--ls',
	'--guide-muted': '--m',
	'--guide-paper': '--p',
	'--guide-paper-2': '--p2',
	'--guide-text': '--t',
	'--sl-color-asides-border': '--ab',
	'--sl-color-asides-text-accent': '--at',
	'--sl-content-gap-y': '--cg',
	'--sl-content-inline-start': '--cs',
	'--sl-content-margin-inline': '--cm',
	'--sl-content-pad-x': '--cp',
	'--sl-content-width': '--cw',
	'--sl-details-border-color': '--db',
	'--sl-details-border-color--hover': '--dh',
	'--sl-details-marker-size': '--dm',
	'--sl-mobile-toc-height': '--th',
	'--sl-nav-gap': '--ng',
	'--sl-nav-height': '--nh',
	'--sl-nav-pad-x': '--np',
	'--sl-sidebar-width': '--sw',
	'--sl-text-base': '--tb',
	'--sl-text-h4': '--t4',
	'--sl-text-lg': '--tl',
	'--sl-text-sm': '--ts',
	'--sl-text-xl': '--tx',
	'--sl-text-xs': '--ty',
};

/** @returns a text with the short names: `var(--guide-ink)` => `var(--i)` */
export const withShortNames = (text: string): string =>
	text.includes('--') ? text.replace(/--[\w-]+/g, (name) => shortNames[name] ?? name) : text;

/** Gives the properties their short names wherever they are set or read. */
export const shortenNames: Plugin = {
	postcssPlugin: 'escalation-guide:short-names',
	Declaration(declaration) {
		const [prop, value] = [withShortNames(declaration.prop), withShortNames(declaration.value)];
		if (prop !== declaration.prop) declaration.prop = prop;
		if (value !== declaration.value) declaration.value = value;
	},
};
