import type { Tag } from '../hosting/html-tags.ts';
import { namesOfTag, type Names } from './names.ts';

/** Where elements stand that are alike and are held by alike: to styles they are one, on one page or on many. */
export interface Place {
	/** Undefined for the root. */
	parent: Place | undefined;
	/** Of what selectors ask for, what these elements have. */
	names: Names;
	/** What stands below, by its names. */
	below: Map<string, Place>;
}

/** @returns a table of places, to be filled by the pages of a site. */
export const createPlaces = (): Place => ({ parent: undefined, names: new Set(), below: new Map() });

/** Elements that hold nothing. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const commentOrEnd = /<!--[^]*?-->|<\/([a-z][^\s/>]*)/gi;

/**
 * @param tags the start tags of the page
 * @param asked the names that selectors ask for
 * @returns the places that the page's elements take
 */
export function placesIn(html: string, tags: readonly Tag[], table: Place, asked: Names): Set<Place> {
	const places = new Set<Place>();
	const open: { name: string; place: Place }[] = [];
	let at = 0;
	for (const tag of tags) {
		close(html.slice(at, tag.start), open);
		at = tag.end + tag.text.length;
		const place = placeBelow(
			open.at(-1)?.place ?? table,
			namesOfTag(tag).filter((name) => asked.has(name)),
		);
		places.add(place);
		const isOwn = /\/>$/.test(html.slice(tag.start, tag.end)) && open.some(({ name }) => name === 'svg');
		if (!empty.test(tag.name) && !isOwn) open.push({ name: tag.name, place });
	}
	return places;
}

/** Takes from the open elements those that are closed in what stands between two start tags. */
function close(between: string, open: { name: string }[]): void {
	for (const [, ended] of between.matchAll(commentOrEnd)) {
		const from = open.findLastIndex(({ name }) => name === ended?.toLowerCase());
		if (from >= 0) open.length = from;
	}
}

function placeBelow(parent: Place, names: readonly string[]): Place {
	const key = names.join(' ');
	let place = parent.below.get(key);
	if (!place) parent.below.set(key, (place = { parent, names: new Set(names), below: new Map() }));
	return place;
}
