import { copyInert } from './inert-copy.ts';

/** A unit with its twin's words beside it. */
export interface Placed {
	/** Holds the unit's own words. */
	own: HTMLElement;
	twin: HTMLElement;
	/** Whether the unit is part of a control, where a tap does something else than to mark. */
	control: boolean;
	/** Leaves the unit as it was. */
	remove(): void;
}

/**
 * Puts the words of a twin beside a unit: inside it, so that lists, tables and asides keep their form; but after a
 * heading, a link, a label or a hint, so that their names, the outline and the descriptions stay those of the page.
 */
export function placeTwin(unit: HTMLElement, words: Element): Placed {
	const control = unit.closest('a, label, summary, .option');
	const outer = unit.closest<HTMLElement>('a, label, h1, h2, h3, figcaption') ?? (unit.matches('.hint[id]') ? unit : undefined);
	const twin = document.createElement(nameFor(unit));
	twin.className = 'twin';
	twin.lang = words.closest<HTMLElement>('[lang]')!.lang;
	twin.append(...copyInert(words));
	hideSameParts(unit, twin);
	return { ...(outer ? placeAfter(unit, outer, twin) : placeInside(unit, twin)), twin, control: control !== null };
}

function nameFor(unit: HTMLElement): 'div' | 'p' | 'span' {
	if (unit.localName === 'div') return 'div';
	return unit.matches('h1, h2, h3') && !unit.closest('summary') ? 'p' : 'span';
}

function placeInside(unit: HTMLElement, twin: HTMLElement): Pick<Placed, 'own' | 'remove'> {
	const own = document.createElement(twin.localName);
	own.className = 'own';
	own.append(...unit.childNodes);
	unit.append(own, twin);
	unit.classList.add('paired');
	const remove = () => {
		unit.replaceChildren(...own.childNodes);
		leaveClass(unit);
	};
	return { own, remove };
}

function placeAfter(unit: HTMLElement, outer: HTMLElement, twin: HTMLElement): Pick<Placed, 'own' | 'remove'> {
	// A heading stands in a box with the link to itself; a link may hold two units.
	const box = outer.closest('.sl-heading-wrapper');
	let before: Element = box?.lastElementChild ?? outer;
	while (before.nextElementSibling?.matches('.twin')) before = before.nextElementSibling;
	before.after(twin);
	outer.classList.add('paired');
	const remove = () => {
		twin.remove();
		leaveClass(outer);
	};
	return { own: unit, remove };
}

function leaveClass(element: HTMLElement): void {
	element.classList.remove('paired');
	if (element.className === '') element.removeAttribute('class');
}

/** The triage shows, of a condition's options, the one that was given. */
function hideSameParts(own: HTMLElement, twin: HTMLElement): void {
	const parts = own.querySelectorAll<HTMLElement>('[data-option]');
	for (const [index, part] of [...twin.querySelectorAll<HTMLElement>('[data-option]')].entries())
		part.hidden = parts[index]?.hidden ?? false;
}
