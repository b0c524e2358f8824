import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import type { MdastPluginEntry } from 'satteri';
import type { Content, Page } from '../docs/load.ts';
import { pageAt } from '../docs/pages.ts';
import { createTermMatcher } from '../glossary/match.ts';
import { forEachLocale, sourceLocale } from '../locales.ts';
import { freshnessOf } from '../translations/freshness.ts';
import { drawEntry } from '../triage/entry.ts';
import { asWritten, mergeTranslation, type ShownPage } from '../translations/merge.ts';
import { textContext, type PageUse, type RenderContext } from './context.ts';
import { renderPage } from './render.ts';
import { asMdast, attribute, isTag, parseMdx, type Node } from './tree.ts';

/**
 * The step of the Markdown pipeline that makes the guide's pages out of what writers wrote.
 * What a page used is left in its front matter as `use`, for the lists at its foot.
 *
 * @param root the project's folder
 */
export function guideMarkdown(root: string, content: Content): MdastPluginEntry {
	const byFile = new Map(content.pages.map((page) => [page.file, page]));
	const matchers = forEachLocale((locale) => createTermMatcher(content.glossary, locale));

	return ({ fileURL, source }) => {
		const page = fileURL && byFile.get(relative(root, fileURLToPath(fileURL)).split(sep).join('/'));
		if (!page) return null;
		return {
			name: 'escalation-guide',
			before(tree, context) {
				const shown = shownPage(page, parseMdx(source), content);
				const drawn: RenderContext = { ...textContext(content, page.locale, page.path), findTerms: matchers[page.locale] };
				const use: PageUse = renderPage(shown.root, shown.units, shown.headings, drawn);
				shown.root.children = shown.root.children!.map((node) => (isTag(node, 'Triage') ? drawnEntry(node, drawn) : node));
				const astro = context.data.astro as { frontmatter: Record<string, unknown> };
				astro.frontmatter.use = use;
				context.replaceNode(tree, asMdast(shown.root));
			},
		};
	};
}

/** @returns a page's tree as its readers are to see it: a translation in the structure of its English twin. */
export function shownPage(page: Page, tree: Node, content: Content): ShownPage {
	const english = pageAt(content, sourceLocale, page.path);
	const comparison = freshnessOf(content).of(page.locale, page.path);
	return (english && comparison && mergeTranslation(parseMdx(english.body), tree, comparison)) ?? asWritten(tree);
}

/** Links that the checks have seen to: the tree and its question are there. */
function drawnEntry(tag: Node, context: RenderContext): Node {
	const { id, structure, words } = context.content.trees.find((tree) => tree.id === attribute(tag, 'tree'))!;
	const asked = { tree: { id, questions: structure!.questions }, words: words[context.locale]! };
	return drawEntry(asked, attribute(tag, 'start')!, context);
}
