import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../../src/docs/load.ts';
import { localeKeys, sourceLocale } from '../../../src/locales.ts';

/** Pages of this name or kind hold a component of their own and stand once. */
const single = ['guide/glossary'];

/** A page to be written: the real one it is made of, and what makes it differ. */
interface Variant {
	from: string;
	path: string;
	number: number;
}

/**
 * Adds pages to a copy of the guide until each language has so many. Each is a real page with its sections in another order,
 * words of its own and links to other pages, alike in all languages as translations are.
 *
 * @param folder a copy of the project
 * @param perLocale pages of each language, those that are there included
 */
export function growContent(folder: string, perLocale: number): void {
	const docs = join(folder, 'content/docs');
	const real = ['guide', 'faq'].flatMap((kind) =>
		readdirSync(join(docs, sourceLocale, kind)).map((name) => `${kind}/${name.slice(0, -4)}`),
	);
	const templates = real.filter((path) => !single.includes(path)).sort();
	const variants = Array.from({ length: Math.max(0, perLocale - real.length - 1) }, (_, index): Variant => {
		const from = templates[index % templates.length]!;
		const number = Math.floor(index / templates.length) + 1;
		return { from, path: `${from}-${number}`, number };
	});
	const known = new Set(variants.map(({ path }) => path));
	for (const locale of localeKeys) {
		const sources = new Map(templates.map((path) => [path, readFileSync(join(docs, locale, `${path}.mdx`), 'utf8')]));
		for (const variant of variants)
			writeFileSync(join(docs, locale, `${variant.path}.mdx`), varied(sources.get(variant.from)!, variant, known));
	}
}

function varied(source: string, { from, path, number }: Variant, known: ReadonlySet<string>): string {
	const { matter, body } = splitFrontMatter(source);
	const data = parse(matter) as { title: string; keywords: string[]; order?: number; related?: string[] };
	const further = (target: string) => elsewhere(target, path, known);
	const changed = {
		...data,
		title: `${data.title} (${nameFor(`${path} title`)})`,
		keywords: [...data.keywords, nameFor(`${path} keyword`)],
		...(data.order !== undefined && { order: data.order + number * 1000 }),
		...(data.related && { related: data.related.map(further) }),
	};
	const linked = body.replace(
		/\]\(\/([a-z-]+)\/((?:guide|faq)\/[a-z0-9-]+)\/\)/g,
		(_, locale: string, target: string) => `](/${locale}/${further(target)}/)`,
	);
	return `---\n${stringify(changed)}---\n${reordered(withNames(linked, path), drawn(`${path} of ${from}`))}`;
}

/** Another variant of a page, where there is one. */
function elsewhere(target: string, from: string, known: ReadonlySet<string>): string {
	const variant = `${target}-${1 + (drawn(`${from} to ${target}`) % 32)}`;
	return known.has(variant) ? variant : target;
}

/** The sections of a page, which each begin with a heading of level 2, turned by some places; what stands before them stays. */
function reordered(body: string, by: number): string {
	const [top = '', ...sections] = body.split(/^(?=## )/m);
	const first = sections.length === 0 ? 0 : by % sections.length;
	return [top, ...sections.slice(first), ...sections.slice(0, first)].map((section) => `${section.trimEnd()}\n\n`).join('');
}

/** Ends each paragraph with names that are written alike in all languages, as those of products are. */
function withNames(body: string, path: string): string {
	const named = (block: string, index: number) => `${block.trimEnd()} ${nameFor(`${path} ${index}`)} ${nameFor(`${path} ${index} too`)}.`;
	return body
		.split(/\n{2,}/)
		.map((block, index) =>
			/^(?!\d+\. )[^#|>:`-]/.test(block.trim()) && !/^<[^>]*>$/.test(block.trim()) && !block.includes('\n') ? named(block, index) : block,
		)
		.join('\n\n');
}

const syllables = ['ka', 'lo', 'mi', 'ren', 'tu', 'va', 'sel', 'no', 'pri', 'zan', 'du', 'bel', 'fi', 'gor', 'hu', 'jex'];

/** @returns a name for a place; few names are common and many are rare, as words are. */
function nameFor(place: string): string {
	const rank = Math.floor(4096 ** ((drawn(place) % 10_007) / 10_007));
	const letters = [rank & 15, (rank >> 4) & 15, (rank >> 8) & 15].map((index) => syllables[index]!).join('');
	return letters[0]!.toUpperCase() + letters.slice(1);
}

/** @returns a number that is the same for the same words (FNV-1a). */
function drawn(words: string): number {
	let hash = 0x811c9dc5;
	for (const letter of words) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
	return hash >>> 4;
}
