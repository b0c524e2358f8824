import type { Content } from '../docs/load.ts';
import { forEachLocale, sourceLocale, type Localized } from '../locales.ts';
import { toHtml } from '../markdown/html.ts';
import { textContext } from '../markdown/context.ts';
import { renderTexts } from '../markdown/render.ts';
import type { PageComparison } from './compare.ts';
import { countStates, freshnessOf, type Counts } from './freshness.ts';
import type { RecordedPage } from './schema.ts';

/** What readers are told of the translation of a page. */
export interface Standing {
	counts: Counts;
	/** Undefined where nothing is recorded. */
	provenance?: Pick<RecordedPage, 'translatedBy' | 'reviewedBy' | 'stamped'>;
	/** Stale texts that a component shows, by key: the English of today as HTML, and the day they were stamped. */
	stale: Record<string, { english: string; stamped: string }>;
}

/** By name of what is translated: a page, `glossary`, `trees/escalation`. */
export type Standings = Record<string, Standing>;

/** @returns the standing of everything that is translated; of English, none. */
export function standingsOf(content: Content): Localized<Standings> {
	const { paths, of } = freshnessOf(content);
	return forEachLocale((locale) =>
		Object.fromEntries(
			paths.flatMap((path) => {
				const page = of(locale, path);
				return page ? [[path, standingOf(page, content)]] : [];
			}),
		),
	);
}

function standingOf(page: PageComparison, content: Content): Standing {
	const stale = page.blocks.flatMap(({ state, english, made }) =>
		state === 'stale' && english.place === undefined
			? [[english.id, { english: asHtml(english.wording, english.file, english.id, content), stamped: made!.stamped }]]
			: [],
	);
	const { translatedBy, reviewedBy, stamped } = page.recorded ?? {};
	return {
		counts: countStates([page]),
		...(translatedBy && stamped && { provenance: { translatedBy, stamped, ...(reviewedBy !== undefined && { reviewedBy }) } }),
		stale: Object.fromEntries(stale) as Standing['stale'],
	};
}

/** A text of a tree may hold tags and links; any other is plain. */
function asHtml(wording: string, file: string, id: string, content: Content): string {
	const source = content.texts.find((text) => text.file === file && text.path.join('.') === id);
	const node = source
		? structuredClone(source.node)
		: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: wording }] }] };
	return toHtml(renderTexts(node, textContext(content, sourceLocale, 'triage'), { facts: [], sources: [] }));
}
