import { storeTabValue, tabValue } from './tab-storage.ts';

/** A unit and how far below the top of the window it stands, in CSS pixels. */
interface Place {
	path: string;
	unit: string;
	top: number;
}

const key = 'guide-place';

/** @returns the first unit that begins in the window, below the header, else one that reaches into it; none at the very top of the page. */
function unitInView(): HTMLElement | undefined {
	if (scrollY < 1) return undefined;
	const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
	const units = [...document.querySelectorAll<HTMLElement>('main [data-u]')].filter((unit) => unit.checkVisibility());
	const begins = units.find((unit) => unit.getBoundingClientRect().top >= header);
	if (begins && begins.getBoundingClientRect().top < innerHeight) return begins;
	return units.findLast((unit) => unit.getBoundingClientRect().top < header);
}

/** Changes the page so that what the reader looks at stays where it is. */
export function keepingPlace(change: () => unknown): void {
	const unit = unitInView();
	const top = unit?.getBoundingClientRect().top;
	change();
	if (unit && top !== undefined) scrollTo(unit, top);
}

/** Remembers for a link to a twin page where the reader is. */
export function leavePlace(path: string): void {
	const unit = unitInView();
	const place = unit && { path, unit: unit.dataset.u!, top: Math.round(unit.getBoundingClientRect().top) };
	storeTabValue(key, place ? JSON.stringify(place satisfies Place) : '');
}

/** Goes to where the reader was on the twin page, once; also after the browser has gone to the anchor of the address. */
export function findPlace(): void {
	const place = takePlace();
	const unit = place && document.querySelector<HTMLElement>(`[data-u="${CSS.escape(place.unit)}"]`);
	if (!unit) return;
	for (let block = unit.closest('details'); block; block = block.parentElement!.closest('details')) block.open = true;
	scrollTo(unit, place.top);
	if (document.readyState !== 'complete') addEventListener('load', () => scrollTo(unit, place.top), { once: true });
}

function takePlace(): Place | undefined {
	const place = readPlace(tabValue(key) ?? 'null');
	storeTabValue(key, '');
	return place?.path === location.pathname ? place : undefined;
}

/** @returns what a text says of a place; none where something else was stored. */
function readPlace(text: string): Place | null {
	try {
		return JSON.parse(text) as Place | null;
	} catch {
		return null;
	}
}

function scrollTo(unit: HTMLElement, top: number): void {
	scrollBy({ top: unit.getBoundingClientRect().top - top, behavior: 'instant' });
}
