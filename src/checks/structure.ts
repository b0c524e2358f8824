import { slug } from 'github-slugger';
import type { Page } from '../docs/load.ts';
import { sourceLocale } from '../locales.ts';
import { plainText, walk, type Node } from '../markdown/tree.ts';
import type { Outline } from '../markdown/units.ts';
import type { CheckContext, Pair } from './context.ts';
import { error, type Problem } from './problem.ts';

/** A translation has the English page's headings, paragraphs, lists, tables and asides, block for block. */
export function checkStructure(context: CheckContext): Problem[] {
	return [
		...context.pairs.flatMap((pair) => departure(pair, context)),
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

/** @returns a block or the bound of a container in a writer's words. */
export function describeShapeEntry(entry: Outline['shape'][number] | undefined): string {
	if (!entry) return 'the end of the page';
	const level = /^heading(\d)$/.exec(entry.token)?.[1];
	const aside = /^open aside\.(.+)$/.exec(entry.token)?.[1];
	const name = level ? `a heading of level ${level}` : aside ? `:::${aside}` : (names[entry.token] ?? entry.token);
	const words = entry.unit ? shortened(entry.unit.node) : '';
	return words ? `${name} ("${words}")` : name;
}

function departure({ english, translated }: Pair, { outlineOf, freshness }: CheckContext): Problem[] {
	const { departure, recorded } = freshness.of(translated.locale, english.path) ?? {};
	if (!departure) return [];
	const { expected, found } = departure;
	const line = found?.line ?? outlineOf(translated).shape.at(-1)?.line;
	const command = (name: string) => `npm run translations -- ${name} ${english.path} ${translated.locale}`;
	const at = expected && !recorded ? ` (${english.file}:${expected.line})` : '';
	return [
		error({
			file: translated.file,
			...(line && { line }),
			rule: 'structure-differs',
			message: `${recorded ? `The English it was made from had here` : 'The English page has here'}: ${describeShapeEntry(expected)}${at}. This page has: ${describeShapeEntry(found)}.`,
			remedy: recorded
				? `Bring the block into the form of the English one; or, when this page now follows the English of today, run ${command('stamp')}.`
				: `Bring the block into the form of the English one.${waiting(english, expected, outlineOf, command('pending'))}`,
		}),
	];
}

/** What to do where a new English block must wait for its translation. */
function waiting(
	english: Page,
	expected: Outline['shape'][number] | undefined,
	outlineOf: CheckContext['outlineOf'],
	command: string,
): string {
	const section = expected?.unit && sectionOf(expected.unit.id);
	const candidates = outlineOf(english).units.filter(({ id }) => sectionOf(id) === section);
	if (candidates.length === 0) return '';
	const blocks = candidates.map(({ id, line, node }) => `${id} (line ${line}: "${shortened(node)}")`).join(', ');
	return ` A block that must wait for its translation: ${command} <id>, with its id of this section: ${blocks}.`;
}

/** `tell-the-customer.2` => `tell-the-customer` */
const sectionOf = (id: string): string => id.replace(/\.\d+$/, '');

function shortened(node: Node): string {
	const words = plainText(node).replace(/\s+/g, ' ').trim();
	return words.length > 40 ? `${words.slice(0, 40)}…` : words;
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
