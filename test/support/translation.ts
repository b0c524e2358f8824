import { parseMdx } from '../../src/markdown/tree.ts';
import { outlineOf } from '../../src/markdown/units.ts';
import type { Blocks } from '../../src/translations/blocks.ts';
import { comparePage, type PageComparison } from '../../src/translations/compare.ts';
import { placesOf } from '../../src/translations/places.ts';
import type { RecordedPage } from '../../src/translations/schema.ts';
import { wordingOf } from '../../src/translations/wording.ts';

export const day = '2026-11-21';

/** @returns the blocks of a page's body. */
export function blocksIn(source: string): Blocks {
	const outline = outlineOf(parseMdx(source));
	const places = placesOf(outline.shape);
	const body = outline.units.map(({ id, node, line }) => ({
		id,
		place: places.get(id)!,
		wording: wordingOf(node),
		file: 'page.mdx',
		line,
	}));
	return { keyed: [], body, outline };
}

/** @returns the record of a translation that was made from a page's body, less some of its blocks. */
export function recorded(source: string, pending: readonly string[] = []): RecordedPage {
	const blocks = blocksIn(source).body.map(({ id, place, wording }) => ({
		id,
		in: place!,
		stamped: day,
		...(pending.includes(id) && { pending: true as const }),
		english: wording,
	}));
	return { translatedBy: 'person', stamped: day, blocks };
}

/** @returns an English body beside its translation. */
export function compared(english: string, translated: string, record?: RecordedPage): PageComparison {
	return comparePage(blocksIn(english), blocksIn(translated), record);
}
