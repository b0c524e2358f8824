import type { Problem } from '../checks/problem.ts';
import { pagePolicy } from './content-security.ts';
import { edited, tagsOf, type Edit, type Tag } from './html-tags.ts';
import { isInlineScript, loadedBy, pageFaults, type Built } from './page-faults.ts';
import { styleClasses } from './style-attributes.ts';

/**
 * Puts a built page under its policy: hashes of its inline scripts and styles in a `<meta>`, `integrity` on the files it
 * loads, classes in place of style attributes.
 *
 * @param file the page's path, for problems
 * @returns the page, and what in it may not stay
 */
export function securePage(html: string, file: string, built: Built): { html: string; problems: Problem[] } {
	const tags = tagsOf(html);
	const { edits, css } = styleClasses(html, tags, built.hashOf);
	const textsOf = (wanted: (tag: Tag) => boolean) => tags.filter(wanted).map(({ text }) => text);
	const scripts = textsOf(isInlineScript);
	const styles = [...textsOf(({ name }) => name === 'style'), ...(css === '' ? [] : [css])];
	const policy = pagePolicy({ scripts: distinct(scripts.map(built.hashOf)), styles: distinct(styles.map(built.hashOf)) });
	return {
		html: edited(html, [
			...headStart(tags, `<meta http-equiv="content-security-policy" content="${policy}"/>`),
			...(css === '' ? [] : headEnd(html, `<style>${css}</style>`)),
			...edits,
			...tags.flatMap((tag) => integrity(tag, built)),
		]),
		problems: pageFaults(tags, file, built),
	};
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Before all that a policy governs, but after the encoding, which must stand in the first 1,024 bytes. */
function headStart(tags: readonly Tag[], text: string): Edit[] {
	const place = tags.find(({ attributes }) => attributes.has('charset')) ?? tags.find(({ name }) => name === 'head');
	return place ? [{ start: place.end, end: place.end, text }] : [];
}

function headEnd(html: string, text: string): Edit[] {
	const at = html.indexOf('</head>');
	return [{ start: at, end: at, text }];
}

function integrity(tag: Tag, { integrityOf }: Built): Edit[] {
	const address = loadedBy(tag);
	const hash = address === undefined ? undefined : integrityOf(address);
	const at = tag.start + 1 + tag.name.length;
	return hash === undefined ? [] : [{ start: at, end: at, text: ` integrity="${hash}"` }];
}
