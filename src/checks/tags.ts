import type { Page } from '../docs/load.ts';
import { partTags } from '../markdown/render.ts';
import type { TreeSource } from '../triage/load.ts';
import { attribute, isTag, walk, type Node } from '../markdown/tree.ts';
import { allPassages, type CheckContext, type Passage } from './context.ts';
import { error, type Problem } from './problem.ts';

/** Pages hold plain MDX and the guide's own tags, which name what exists. */
export function checkTags(context: CheckContext): Problem[] {
	const { content } = context;
	const known: Known = {
		Fact: { ids: content.declared.facts, rule: 'fact-unknown', file: 'content/facts.yaml' },
		Label: { ids: content.declared.labels, rule: 'label-unknown', file: 'content/labels.yaml' },
		Source: { ids: content.declared.sources, rule: 'source-unknown', file: 'content/facts.yaml, under `sources`' },
	};
	const inPassage = ({ file, node: root, lineOf }: Passage): Problem[] => {
		const problems: Problem[] = [];
		walk(root, (node) => {
			const fault = tagFault(node, known, content.trees) ?? directiveFault(node) ?? foreignFault(node);
			const line = lineOf(node);
			if (fault) problems.push(error({ file, ...(line !== undefined && { line }), ...fault }));
		});
		return problems;
	};
	return [...allPassages(context).flatMap(inPassage), ...content.pages.flatMap(unclosedDirectives)];
}

/** The guide's tags: the ids they may name, and where those are written. */
type Known = Record<string, { ids: Pick<Set<string>, 'has'>; rule: string; file: string }>;

type Fault = Pick<Problem, 'rule' | 'message' | 'remedy'>;

function tagFault(node: Node, known: Known, trees: readonly TreeSource[]): Fault | undefined {
	if (!isTag(node)) return undefined;
	const name = node.name ?? '';
	if (name === 'Triage') return triageFault(node, trees);
	if (partTags.includes(name)) return undefined;
	const tag = known[name];
	if (!tag) {
		return {
			rule: 'tag-unknown',
			message: `<${name}> is not a tag of this guide.`,
			remedy: `Use ${[...Object.keys(known), ...partTags].map((key) => `<${key} />`).join(', ')} or plain Markdown.`,
		};
	}
	const id = attribute(node, 'id');
	if (id === undefined)
		return { rule: 'tag-without-id', message: `<${name}> has no id.`, remedy: `Write <${name} id="…" /> with an id of ${tag.file}.` };
	if (tag.ids.has(id)) return undefined;
	return { rule: tag.rule, message: `<${name} id="${id}" />: there is no "${id}".`, remedy: `Correct the id, or add it to ${tag.file}.` };
}

function triageFault(node: Node, trees: readonly TreeSource[]): Fault | undefined {
	const tree = trees.find(({ id }) => id === attribute(node, 'tree'));
	const start = attribute(node, 'start') ?? '';
	if (tree && !tree.structure) return undefined;
	if (!tree?.structure)
		return {
			rule: 'triage-unknown',
			message: `<Triage> names the tree "${attribute(node, 'tree') ?? ''}", which does not exist.`,
			remedy: `Use ${trees.map(({ id }) => id).join(', ')}.`,
		};
	if (Object.hasOwn(tree.structure.questions, start)) return undefined;
	return {
		rule: 'triage-unknown',
		message: `<Triage> starts at "${start}", which is not a question of the tree "${tree.id}".`,
		remedy: `Use one of ${Object.keys(tree.structure.questions).join(', ')}.`,
	};
}

const asides = ['note', 'tip', 'caution', 'danger', 'advice', 'disagree', 'earlier'];

function directiveFault(node: Node): Fault | undefined {
	if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined;
	const name = node.name ?? '';
	if (node.type === 'leafDirective' || !asides.includes(name)) {
		return {
			rule: 'aside-unknown',
			message: `":::${name}" is not an aside of this guide.`,
			remedy: `Use one of ${asides.map((aside) => `:::${aside}`).join(', ')}.`,
		};
	}
	if (name === 'earlier' && !node.children?.[0]?.data?.directiveLabel) {
		return { rule: 'earlier-without-title', message: 'A block that opens needs a title.', remedy: 'Write :::earlier[Steps of 2016/17].' };
	}
	return undefined;
}

const foreign: Record<string, string> = {
	mdxjsEsm: 'an import or export',
	mdxFlowExpression: 'an expression in braces',
	mdxTextExpression: 'an expression in braces',
	html: 'HTML',
	image: 'an image',
};

function foreignFault(node: Node): Fault | undefined {
	const what = foreign[node.type];
	return what
		? {
				rule: 'mdx-foreign',
				message: `This is ${what}; pages hold words and the guide's own tags only.`,
				remedy: 'Remove it; write `{` and `<` of running text as code.',
			}
		: undefined;
}

/** A heading or aside that is none for a space: Markdown takes the line for a paragraph. */
function spacingSlip(line: string): Fault | undefined {
	if (/^#{1,6}[^#\s]/.test(line))
		return {
			rule: 'heading-space',
			message: 'This line begins with # but is no heading.',
			remedy: 'Put a space after the signs: `## Title`.',
		};
	if (/^\s*:::\s+\w/.test(line))
		return {
			rule: 'aside-space',
			message: 'This line begins with ::: but opens no aside.',
			remedy: 'Write the name without a space before it: `:::note`.',
		};
	return undefined;
}

/** An aside without its closing line swallows the rest of the page. */
function unclosedDirectives({ file, body }: Page): Problem[] {
	let open: number | undefined;
	let fence: string | undefined;
	const problems: Problem[] = [];
	const unclosed = (line: number) =>
		error({
			file,
			line,
			rule: 'aside-unclosed',
			message: 'This aside is not closed before the next begins or the page ends.',
			remedy: 'Write a line of `:::` after its last paragraph.',
		});
	for (const [index, line] of body.split('\n').entries()) {
		const mark = /^\s*(```|~~~)/.exec(line)?.[1];
		if (mark && (!fence || fence === mark)) fence = fence ? undefined : mark;
		if (fence) continue;
		const slip = spacingSlip(line);
		if (slip) problems.push(error({ file, line: index + 1, ...slip }));
		if (/^\s*:::\s*$/.test(line)) open = undefined;
		else if (/^\s*:::\w/.test(line)) {
			if (open !== undefined) problems.push(unclosed(open));
			open = index + 1;
		}
	}
	return open === undefined ? problems : [...problems, unclosed(open)];
}
