import type { Tag } from '../hosting/html-tags.ts';
import { namesOfTag, type Names } from './names.ts';

/** Where elements stand that are alike and are held by alike: to styles they are one, on one page or on many. */
export interface Place {
	/** Each has its own. */
	number: number;
	/** Undefined for the root. */
	parent: Place | undefined;
	/** Of what selectors ask for, what these elements have. */
	names: Names;
	/** What stands below, by its names. */
	below: Map<string, Place>;
}

/** The places of a site's elements, to be filled by its pages. */
export interface Places {
	/** @returns the place below another, or below none, of elements with these names */
	below(parent: Place | undefined, asked: Asked): Place;
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
	let count = 0;
	const root: Place = { number: count, parent: undefined, names: new Set(), below: new Map() };
	return {
		below(parent = root, { names, key }) {
			let place = parent.below.get(key);
			if (!place) parent.below.set(key, (place = { number: (count += 1), parent, names: new Set(names), below: new Map() }));
			return place;
		},
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
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

interface Open {
	name: string;
	place: Place;
}

/**
 * @param tags the start tags of the page
 * @returns the places that the page's elements take
 */
export function placesIn(html: string, tags: readonly Tag[], { below, askedOf }: Places): Set<Place> {
	const places = new Set<Place>();
	const open: Open[] = [];
	let at = 0;
	for (const tag of tags) {
		close(html, at, tag.start, open);
		at = tag.end + tag.text.length;
		const place = below(open.at(-1)?.place, askedOf(tag));
		places.add(place);
		const isOwn = html.startsWith('/>', tag.end - 2) && open.some(({ name }) => name === 'svg');
		if (!isOwn && !empty.has(tag.name)) open.push({ name: tag.name, place });
	}
	return places;
}

/** Takes from the open elements those that are closed in what stands between two start tags. */
function close(html: string, from: number, to: number, open: Open[]): void {
	for (let at = html.indexOf('<', from); at >= 0 && at < to; at = html.indexOf('<', at + 1)) {
		// One that nothing ends hides nothing.
		if (html.startsWith('!--', at + 1)) at = Math.max(at, html.indexOf('-->', at));
		else if (html[at + 1] === '/') closeLast(nameAt(html, at + 2), open);
	}
}

function closeLast(name: string, open: Open[]): void {
	const from = open.findLastIndex((element) => element.name === name);
	if (from >= 0) open.length = from;
}

const nameEnd = /[\s/>]/g;

function nameAt(html: string, start: number): string {
	nameEnd.lastIndex = start;
	return html.slice(start, nameEnd.exec(html)?.index).toLowerCase();
}
