import type { Loader, LoaderContext } from 'astro/loaders';
import { docsLoader } from '@astrojs/starlight/loaders';
import { useOf } from '../markdown/use.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/**
 * Starlight's loader of pages, with each page drawn as it is read. To the bundler a page is several modules, which cost most
 * of the time and memory of a large guide: it gets only the pages that hold a component.
 */
export function pagesLoader(): Loader {
	const loader = docsLoader();
	return {
		...loader,
		async load(context) {
			// A page also shows what other files hold: what an earlier build kept of it may be out of date.
			context.store.clear();
			// While the guide is written, a page is drawn when it is asked for: it may have changed, or what it shows.
			if (context.watcher) return loader.load(context);
			const drawing: Promise<void>[] = [];
			const keep = async (entry: Entry) => void context.store.set(await drawn(entry, context));
			const set = (entry: Entry) => drawing.push(keep(entry)) > 0;
			await loader.load({ ...context, store: { ...context.store, set } });
			await Promise.all(drawing);
		},
	};
}

/** @returns a page with its HTML in the place of its MDX; one that holds a component as it was */
async function drawn(entry: Entry, { config, renderMarkdown }: LoaderContext): Promise<Entry> {
	const { id, data, body = '', filePath = '', digest } = entry;
	// Its front matter was taken off: a rule that its text begins with is none.
	const { html, metadata } = await renderMarkdown(`---\n---\n${body}`, { fileURL: new URL(filePath, config.root) });
	const use = useOf(metadata?.frontmatter ?? {});
	if (!use || use.components.length > 0) return entry;
	return { id, data, filePath, ...(digest !== undefined && { digest }), rendered: { html: html.trim(), metadata: metadata! } };
}
