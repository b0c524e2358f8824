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

/** The places of a site's elements, to be filled by its pages. */
export interface Places {
	root: Place;
	/** @returns of what selectors ask for, what an element has */
	askedOf(tag: Tag): Asked;
}

interface Asked {
	names: readonly string[];
	/** The names as one text. */
	key: string;
}

/** @param asked the names that selectors ask for */
export function createPlaces(asked: Names): Places {
	const known = new WeakMap<Tag['attributes'], Map<string, Asked>>();
	return {
		root: { parent: undefined, names: new Set(), below: new Map() },
		askedOf(tag) {
			const alike = known.get(tag.attributes) ?? new Map<string, Asked>();
			known.set(tag.attributes, alike);
			const before = alike.get(tag.name);
			if (before) return before;
			const names = namesOfTag(tag).filter((name) => asked.has(name));
			const found = { names, key: names.join(' ') };
			alike.set(tag.name, found);
			return found;
		},
	};
}

/** Elements that hold nothing. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const commentOrEnd = /<!--[^]*?-->|<\/([a-z][^\s/>]*)/gi;

/**
 * @param tags the start tags of the page
 * @returns the places that the page's elements take
 */
export function placesIn(html: string, tags: readonly Tag[], { root, askedOf }: Places): Set<Place> {
	const places = new Set<Place>();
	const open: { name: string; place: Place }[] = [];
	let at = 0;
	for (const tag of tags) {
		const between = html.slice(at, tag.start);
		if (between.includes('<')) close(between, open);
		at = tag.end + tag.text.length;
		const place = placeBelow(open.at(-1)?.place ?? root, askedOf(tag));
		places.add(place);
		const isOwn = html.startsWith('/>', tag.end - 2) && open.some(({ name }) => name === 'svg');
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

function placeBelow(parent: Place, { names, key }: Asked): Place {
	let place = parent.below.get(key);
	if (!place) parent.below.set(key, (place = { parent, names: new Set(names), below: new Map() }));
	return place;
}
