import { termsAsLinks } from '../glossary/term-links.ts';
import { edited, tagsOf, type Edit, type Tag } from '../hosting/html-tags.ts';

/** How the addresses of pages lead into the document. */
export interface Chapters {
	/** Where the pages of this language stand: `/guide/ja-jp/`. */
	root: string;
	/** @returns the chapter that holds a page, by the page's path below `root`; undefined for a page that is not in the document. */
	chapterOf(path: string): string | undefined;
}

/** Ids that the document has once for all its chapters. */
const shared = /^(?:fact|source)-/;
const glossaryChapter = 'guide-glossary';
const naming = ['aria-labelledby', 'aria-describedby'];
const unwanted = ['data-u', 'data-chapter', 'data-number'];

/**
 * Makes one document of pages that were written each for itself. A tag with `data-chapter` begins a chapter, and what
 * follows belongs to it. Ids get the chapter's name before them, links between the pages lead to sections of the document
 * and carry its number (`data-number`) as `data-ref`, headings go down a level, blocks that open stand open.
 *
 * @param html the pages one after another, each begun by its `data-chapter`
 */
export function documentOf(html: string, chapters: Chapters): string {
	const source = forPaper(html);
	const places = placesOf(tagsOf(source));
	const ids = new Set(places.flatMap(({ tag, chapter }) => [chapter, idOf(tag, chapter)]));
	const numbers = new Map(
		places.flatMap(({ tag, chapter }) => {
			const number = tag.attributes.get('data-number');
			return number === undefined ? [] : [[chapter, number] as const];
		}),
	);
	const edits = places.flatMap((place) => tagEdits(place, (href) => targetOf(href, place.chapter, chapters, ids), numbers));
	return lowered(edited(source, edits));
}

interface Place {
	tag: Tag;
	chapter: string;
}

function placesOf(tags: readonly Tag[]): Place[] {
	let chapter = '';
	return tags.map((tag) => {
		chapter = tag.attributes.get('data-chapter') ?? chapter;
		return { tag, chapter };
	});
}

/**
 * A popover does not open on paper: the term leads to the glossary. Nor does paper need the links that headings have to
 * themselves, or the first question of the triage, which has a chapter of its own.
 */
function forPaper(html: string): string {
	const terms = termsAsLinks(html, (id) => `#${glossaryChapter}--${id}`);
	return terms.replace(/<a class="sl-anchor-link"[^]*?<\/a>/g, '').replace(/<nav class="triage-entry"[^]*?<\/nav>/g, '');
}

function idOf({ attributes }: Tag, chapter: string): string {
	const id = attributes.get('id');
	return id === undefined || attributes.has('data-chapter') ? chapter : `${chapter}--${id}`;
}

function tagEdits({ tag, chapter }: Place, find: (href: string) => string | undefined, numbers: ReadonlyMap<string, string>): Edit[] {
	const attributes = new Map(tag.attributes);
	for (const name of unwanted) attributes.delete(name);
	if (tag.attributes.has('data-chapter') || attributes.has('id')) attributes.set('id', idOf(tag, chapter));
	for (const name of naming) {
		const value = attributes.get(name);
		if (value !== undefined) attributes.set(name, `${chapter}--${value}`);
	}
	if (tag.name === 'details') attributes.set('open', '');
	const target = tag.name === 'a' ? find(attributes.get('href') ?? '') : undefined;
	if (target !== undefined) relink(attributes, target, chapter, numbers);
	const same = attributes.size === tag.attributes.size && [...attributes].every(([name, value]) => tag.attributes.get(name) === value);
	return same ? [] : [{ start: tag.start, end: tag.end, text: written(tag.name, attributes) }];
}

function relink(attributes: Map<string, string>, target: string, chapter: string, numbers: ReadonlyMap<string, string>): void {
	attributes.set('href', `#${target}`);
	const [there = ''] = target.split('--');
	const number = numbers.get(there);
	if (number !== undefined && there !== chapter && attributes.get('class') !== 'term') attributes.set('data-ref', number);
}

/** @returns the id in the document that an address stands for; undefined where it leads out of it. */
function targetOf(href: string, chapter: string, { root, chapterOf }: Chapters, ids: ReadonlySet<string>): string | undefined {
	const [address = '', anchor = ''] = href.split('#');
	if (address === '' && ids.has(anchor)) return anchor;
	if (shared.test(anchor)) return anchor;
	const [path = ''] = address.split('?');
	const own = address === '' ? chapter : path.startsWith(root) ? chapterOf(path.slice(root.length)) : undefined;
	if (own === undefined) return undefined;
	return [`${own}--${anchor}`, `${own}--outline-${anchor}`, own].find((id) => ids.has(id));
}

function written(name: string, attributes: ReadonlyMap<string, string>): string {
	const texts = [...attributes].map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`));
	return `<${name}${texts.join('')}>`;
}

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The document has a heading of its own above those of its pages. */
function lowered(html: string): string {
	return html.replace(/<(\/?)h([1-5])(?=[\s>])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);
}
