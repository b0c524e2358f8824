import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import type { MdastPluginEntry } from 'satteri';
import type { Content, Page } from '../docs/load.ts';
import { createTermMatcher } from '../glossary/match.ts';
import { createWords } from '../interface/words.ts';
import { forEachLocale, sourceLocale } from '../locales.ts';
import { mergeTranslation, type ShownUnit } from '../translations/merge.ts';
import { pendingOf } from '../translations/pending.ts';
import { renderPage, type PageUse, type RenderContext } from './render.ts';
import { asMdast, parseMdx, type Node } from './tree.ts';
import { outlineOf } from './units.ts';

/**
 * The step of the Markdown pipeline that makes the guide's pages out of what writers wrote.
 * What a page used is left in its front matter as `use`, for the lists at its foot.
 *
 * @param root the project's folder
 */
export function guideMarkdown(root: string, content: Content): MdastPluginEntry {
	const contexts = forEachLocale((locale): RenderContext => ({
		locale,
		content,
		words: createWords(content.words, locale),
		basePath: content.site.basePath,
		findTerms: createTermMatcher(content.glossary, locale),
	}));

	return ({ fileURL, source }) => {
		const page = fileURL && content.pages.find(({ file }) => file === relative(root, fileURLToPath(fileURL)).split(sep).join('/'));
		if (!page) return null;
		return {
			name: 'escalation-guide',
			before(tree, context) {
				const shown = shownPage(page, parseMdx(source), content);
				const use: PageUse = renderPage(shown.root, shown.units, shown.headings, contexts[page.locale]);
				const astro = context.data.astro as { frontmatter: Record<string, unknown> };
				astro.frontmatter.use = use;
				context.replaceNode(tree, asMdast(shown.root));
			},
		};
	};
}

/** @returns a page's tree as its readers are to see it: a translation in the structure of its English twin. */
export function shownPage(page: Page, tree: Node, content: Content): { root: Node; units: ShownUnit[]; headings: string[] } {
	const english = content.pages.find(({ locale, path }) => locale === sourceLocale && path === page.path);
	if (page.locale !== sourceLocale && english) {
		const merged = mergeTranslation(parseMdx(english.body), tree, pendingOf(content, page.locale, page.path));
		if (merged) return merged;
	}
	const { units, headings } = outlineOf(tree);
	return { root: tree, units: units.map(({ id, node }) => ({ id, node, pending: false })), headings };
}
