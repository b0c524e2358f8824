import type { PageUse } from './context.ts';

/** @returns what a page used, as the pipeline left it in the page's front matter. */
export function useOf(frontmatter: Record<string, unknown>): PageUse | undefined {
	return frontmatter.use as PageUse | undefined;
}
