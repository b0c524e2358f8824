import { slug } from 'github-slugger';
import type { Page } from '../docs/load.ts';
import { sourceLocale, tagOf, translationKeys } from '../locales.ts';
import { plainText, walk, type Node } from '../markdown/tree.ts';
import type { Outline } from '../markdown/units.ts';
import { firstDeparture } from '../translations/merge.ts';
import type { CheckContext, Pair } from './context.ts';
import { error, type Problem } from './problem.ts';

/** A translation has the English page's headings, paragraphs, lists, tables and asides, block for block. */
export function checkStructure(context: CheckContext): Problem[] {
	return [
		...context.pairs.flatMap((pair) => departure(pair, context)),
		...pendingKnown(context),
		...context.content.pages.flatMap((page) => headings(page, context.outlineOf(page))),
	];
}

const names: Record<string, string> = {
	paragraph: 'a paragraph',
	tableCell: 'a table cell',
	asideTitle: 'the title of an aside',
	code: 'a code block',
	close: 'the end of a list, table or aside',
	'open list': 'a list',
	'open list.ordered': 'a numbered list',
	'open listItem': 'an item of a list',
	'open table': 'a table',
	'open tableRow': 'a row of a table',
	'open blockquote': 'a quotation',
};

function describe(entry: Outline['shape'][number] | undefined): string {
	if (!entry) return 'the end of the page';
	const level = /^heading(\d)$/.exec(entry.token)?.[1];
	const aside = /^open aside\.(.+)$/.exec(entry.token)?.[1];
	const name = level ? `a heading of level ${level}` : aside ? `:::${aside}` : (names[entry.token] ?? entry.token);
	const words = entry.unit ? shortened(entry.unit.node) : '';
	return words ? `${name} ("${words}")` : name;
}

function departure({ english, translated, pending }: Pair, { outlineOf }: CheckContext): Problem[] {
	const source = outlineOf(english);
	const own = outlineOf(translated);
	const found = firstDeparture(source, own, pending);
	if (!found) return [];
	const line = found.found?.line ?? own.shape.at(-1)?.line;
	const section = found.expected?.unit && sectionOf(found.expected.unit.id);
	const candidates = source.units.filter(({ id }) => !pending.has(id) && sectionOf(id) === section);
	const blocks = candidates.map(({ id, line: at, node }) => `${id} (line ${at}: "${shortened(node)}")`).join(', ');
	return [
		error({
			file: translated.file,
			...(line && { line }),
			rule: 'structure-differs',
			message: `The English page has here: ${describe(found.expected)} (${english.file}${found.expected ? `:${found.expected.line}` : ''}). This page has: ${describe(found.found)}.`,
			remedy: blocks
				? `Bring the block into the form of the English one. If the English has a new block in this section that must wait, list the id of the new one as pending in content/translations/${translated.locale}.json: ${blocks}.`
				: 'Bring the block into the form of the English one.',
		}),
	];
}

/** `tell-the-customer.2` => `tell-the-customer` */
const sectionOf = (id: string): string => id.replace(/\.\d+$/, '');

function shortened(node: Node): string {
	const words = plainText(node).replace(/\s+/g, ' ').trim();
	return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

function pendingKnown({ content, pageAt, outlineOf }: CheckContext): Problem[] {
	return translationKeys.flatMap((locale) => {
		const file = `content/translations/${locale}.json`;
		return Object.entries(content.translations[locale].pages).flatMap(([path, { pending }]) => {
			const english = pageAt(sourceLocale, path);
			const ids = new Set(english && outlineOf(english).units.map(({ id }) => id));
			return pending.flatMap((id, index) =>
				ids.has(id)
					? []
					: [
							error({
								file,
								line: content.lineIn(file, ['pages', path, 'pending', index]),
								rule: 'pending-unknown',
								message: english ? `The English page "${path}" has no block "${id}".` : `There is no page "${path}".`,
								remedy: `Remove the entry, or correct it: ${tagOf(locale)} readers see the pending block in English.`,
							}),
						],
			);
		});
	});
}

function headings(page: Page, outline: Outline): Problem[] {
	const problems: Problem[] = [];
	const report = (line: number | undefined, rule: string, message: string, remedy: string) =>
		problems.push(error({ file: page.file, ...(line && { line }), rule, message, remedy }));
	let level = 1;
	walk(page.tree, (node) => {
		if (node.type !== 'heading') return;
		const line = node.position?.start.line;
		if (page.kind === 'faq')
			report(
				line,
				'faq-heading',
				'An answer has no headings: it is one of many on the page of all questions.',
				'Use a paragraph that begins with bold words.',
			);
		else if (node.depth === 1) report(line, 'heading-level', 'The title is the only heading of level 1.', 'Begin with `##`.');
		else if (node.depth! > level + 1)
			report(line, 'heading-level', `A heading of level ${node.depth} follows one of level ${level}.`, `Use \`${'#'.repeat(level + 1)}\`.`);
		level = node.depth!;
	});
	if (page.locale !== sourceLocale) return problems;
	const units = outline.units.filter(({ kind }) => kind.includes('heading'));
	const ids = units.map(({ node }) => slug(plainText(node)));
	for (const [index, id] of ids.entries()) {
		if (id !== '' && ids.indexOf(id) === index && !reserved.has(id)) continue;
		report(
			units[index]?.line,
			'heading-id',
			`The heading's address "#${id}" is taken or empty.`,
			'Word the heading so that its words are its own on this page.',
		);
	}
	return problems;
}

/** Ids that the frame of a page uses. */
const reserved = new Set(['sources', 'related']);
