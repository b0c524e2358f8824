import type { Content } from '../docs/load.ts';
import type { Locale, Localized } from '../locales.ts';
import { localeKeys } from '../locales.ts';
import { toHtml } from '../markdown/html.ts';
import { textContext, type PageUse } from '../markdown/context.ts';
import { renderTexts } from '../markdown/render.ts';
import { parseMdx } from '../markdown/tree.ts';
import { treeOf } from './compile.ts';
import { allPaths, conditionsOf, type Conditions, type Path } from './paths.ts';
import type { TreeWords } from './schema.ts';
import type { Tree } from './tree.ts';

/** A tree with its words in one language, as the pages show it: texts are HTML but for titles and labels. */
export interface TreeView {
	tree: Tree;
	words: TreeWords;
	/** By outcome, what must have been answered wherever it is reached. */
	conditions: Record<string, Conditions>;
	/** Outcomes that have a severity, and so a first response that is due. */
	timed: string[];
	use: Pick<PageUse, 'facts' | 'sources'>;
}

/** @returns by tree and language what the pages show; a tree or language that has faults is left out. */
export function viewsOf(content: Content): Record<string, Partial<Localized<TreeView>>> {
	return Object.fromEntries(
		content.trees.flatMap(({ id, structure, words }) => {
			if (!structure || structure.start.length !== 1) return [];
			const tree = treeOf(id, structure);
			const paths = allPaths(tree);
			const derived = { conditions: conditionsOf(tree, paths), timed: timedOutcomes(tree, paths) };
			const views = localeKeys.flatMap((locale) =>
				words[locale] ? [[locale, viewOf(tree, words[locale], derived, locale, content)] as const] : [],
			);
			return [[id, Object.fromEntries(views)]];
		}),
	);
}

/** Outcomes that every path reaches with a severity stated: there a response time counts. */
function timedOutcomes({ questions, outcomes }: Tree, paths: readonly Path[]): string[] {
	const stating = Object.keys(questions).filter((id) => questions[id]!.severity);
	return Object.keys(outcomes).filter((id) =>
		paths.filter(({ end }) => end === id).every(({ answers }) => stating.some((question) => question in answers)),
	);
}

function viewOf(tree: Tree, words: TreeWords, derived: Pick<TreeView, 'conditions' | 'timed'>, locale: Locale, content: Content): TreeView {
	const use: TreeView['use'] = { facts: [], sources: [] };
	const context = textContext(content, locale, 'triage');
	const html = (text: string) => toHtml(renderTexts(parseMdx(text), context, use));
	const hinted = <T extends { hint?: string | undefined }>(entry: T): T =>
		entry.hint === undefined ? entry : { ...entry, hint: html(entry.hint) };
	const each = <T>(entries: Record<string, T>, change: (entry: T) => T): Record<string, T> =>
		Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
	return {
		tree,
		...derived,
		use,
		words: {
			...words,
			intro: html(words.intro),
			questions: each(words.questions, (question) => ({ ...hinted(question), options: each(question.options, hinted) })),
			outcomes: each(words.outcomes, (outcome) => ({
				...outcome,
				because: html(outcome.because),
				customer: html(outcome.customer),
				next: html(outcome.next),
				steps: each(outcome.steps, html),
			})),
		},
	};
}
