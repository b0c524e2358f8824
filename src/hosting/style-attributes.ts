import type { Edit, Tag } from './html-tags.ts';

/**
 * Turns the style attributes of a page, such as Starlight's sizes of icons and depths of headings, into classes: a policy
 * can allow a style element by its hash, attributes only all together.
 *
 * @returns the changes of the page's tags, and the rules of the classes; empty where nothing is styled so
 */
export function styleClasses(html: string, tags: readonly Tag[], hashOf: (text: string) => string): { edits: Edit[]; css: string } {
	const rules = new Map<string, string>();
	const edits = tags.flatMap((tag) => {
		const style = tag.attributes.get('style')?.trim().replace(/;$/, '');
		if (style === undefined) return [];
		const name = className(hashOf(style));
		rules.set(name, `.${name}{${style}}`);
		return [{ start: tag.start, end: tag.end, text: withClass(html.slice(tag.start, tag.end), name) }];
	});
	return { edits, css: [...rules.values()].join('') };
}

/** Named by its content, since one page may show parts of another. */
const className = (hash: string): string => `s-${hash.replace(/^sha256-|[^a-z0-9]/gi, '').slice(0, 6)}`;

function withClass(tag: string, name: string): string {
	const unstyled = tag.replace(/\sstyle=(?:"[^"]*"|'[^']*'|[^\s>]+)/i, '');
	const classed = unstyled.replace(/(\sclass=)(["'])(.*?)\2/is, (_, before, quote, names) => `${before}${quote}${names} ${name}${quote}`);
	return classed === unstyled ? unstyled.replace(/^<[^\s/>]+/, (start) => `${start} class="${name}"`) : classed;
}
