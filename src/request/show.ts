import type { Finished, Line } from './draft.ts';

/** Shows a finished request: its title, its sections, its lines. */
export function showFinished(place: HTMLElement, { title, sections }: Finished): void {
	place.replaceChildren(
		made('p', title, 'subject'),
		...sections.flatMap((section) => {
			const list = document.createElement('dl');
			list.append(...section.lines.map(lineElement));
			return [made('h4', section.title), list];
		}),
	);
}

function lineElement({ label, value, long, flag }: Line): HTMLElement {
	const line = document.createElement('div');
	if (long) line.dataset.long = '';
	if (flag) line.dataset.flag = flag;
	line.append(made('dt', label), made('dd', value));
	return line;
}

/** Shows what is left to do, each entry leading to its field; or that nothing is left. */
export function showChecks(list: HTMLElement, checks: readonly { id: string; text: string }[], done: string): void {
	const items = checks.map(({ id, text }) => {
		const link = made('a', text) as HTMLAnchorElement;
		link.href = `#${id}`;
		const item = document.createElement('li');
		item.append(link);
		return item;
	});
	list.replaceChildren(...(items.length > 0 ? items : [made('li', done)]));
}

/** Writes a text where it is another than before: a live region speaks at each change. */
export function say(place: HTMLElement | null, text: string): void {
	if (place && place.textContent !== text) place.textContent = text;
}

/** Offers a text as a file, without a server. */
export function offerFile(name: string, type: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	// Safari reads the address after the click.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function made(name: string, text: string, className?: string): HTMLElement {
	const element = document.createElement(name);
	element.textContent = text;
	if (className) element.className = className;
	return element;
}
