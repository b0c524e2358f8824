import type { Node } from '../markdown/tree.ts';
import type { Outline, Unit } from '../markdown/units.ts';

/*
 * Where a block stands is written as the containers around it and what it is itself: `list/listItem/paragraph`. A container
 * that already holds the block before is written as `.`: in `./listItem/paragraph` the list goes on with a new item. So a
 * page's outline can be drawn again from its blocks, and one block more or less changes only the lines beside it.
 */

type ShapeEntry = Outline['shape'][number];

/** @returns by unit id where it stands; containers without any unit are passed over. */
export function placesOf(shape: readonly ShapeEntry[]): Map<string, string> {
	const places = new Map<string, string>();
	const open: { name: string; used: boolean }[] = [];
	for (const { token, unit } of shape) {
		if (unit) {
			places.set(unit.id, [...open.map(({ name, used }) => (used ? '.' : name)), token].join('/'));
			for (const container of open) container.used = true;
		} else if (token === 'close') open.pop();
		else open.push({ name: token.slice('open '.length), used: false });
	}
	return places;
}

/** A block with its place, as it is recorded. */
export interface Placed {
	id: string;
	place: string;
	wording: string;
}

/** @returns whether places can follow one another: `.` stands only where a container is still open. */
export function placesAreSound(places: readonly string[]): boolean {
	let depth = 0;
	return places.every((place) => {
		const parts = place.split('/');
		const shared = parts.findIndex((part) => part !== '.');
		const sound = shared >= 0 && shared <= depth && parts.every((part, index) => part !== '' && (index < shared || part !== '.'));
		depth = parts.length - 1;
		return sound;
	});
}

/** @returns the outline that blocks had when they were recorded; their lines are their numbers. */
export function outlineFrom(blocks: readonly Placed[]): Outline {
	const outline: Outline = { units: [], shape: [], headings: [] };
	let open: string[] = [];
	const close = (to: number, line: number) => {
		for (; open.length > to; open.pop()) outline.shape.push({ token: 'close', line });
	};
	for (const [index, { id, place, wording }] of blocks.entries()) {
		const line = index + 1;
		const parts = place.split('/');
		const token = parts.at(-1)!;
		const shared = parts.findIndex((part) => part !== '.');
		close(shared, line);
		const opened = parts.slice(shared, -1);
		for (const name of opened) outline.shape.push({ token: `open ${name}`, line });
		open = [...open, ...opened];
		const node: Node = { type: 'text', value: wording };
		const unit: Unit = { id, kind: [...open, token].join('/'), node, line };
		outline.units.push(unit);
		outline.shape.push({ token, unit, line });
		if (isHeading(place)) outline.headings.push(id);
	}
	close(0, blocks.length);
	return outline;
}

/** @returns whether a block of this place is a heading. */
export const isHeading = (place: string): boolean => /(^|\/)heading\d$/.test(place);
