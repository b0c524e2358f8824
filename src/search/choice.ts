/** Which result the keys have chosen; the focus stays in the field. */
export interface Choice {
	/** Chooses the first result, where there is one. */
	first(): void;
	clear(): void;
	/** Follows the chosen result. */
	open(): void;
}

/**
 * The keys of a combobox whose list is a listbox.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createChoice(input: HTMLInputElement, list: HTMLElement): Choice {
	const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
	let chosen: HTMLElement | undefined;

	function choose(option: HTMLElement | undefined): void {
		chosen?.setAttribute('aria-selected', 'false');
		chosen = option;
		input.setAttribute('aria-expanded', String(options().length > 0));
		if (!option) return input.removeAttribute('aria-activedescendant');
		option.id ||= `search-option-${options().indexOf(option)}`;
		option.setAttribute('aria-selected', 'true');
		option.scrollIntoView({ block: 'nearest' });
		input.setAttribute('aria-activedescendant', option.id);
	}

	function move(step: number): void {
		const all = options();
		if (all.length === 0) return;
		choose(all[(all.indexOf(chosen!) + step + all.length) % all.length]);
	}

	input.addEventListener('keydown', (event) => {
		// Keys that choose among the candidates of an input method are not ours.
		if (event.isComposing || event.key === 'Process') return;
		if (event.key === 'ArrowDown') move(1);
		else if (event.key === 'ArrowUp') move(-1);
		else if (event.key === 'PageDown') move(Math.min(5, options().length - 1 - options().indexOf(chosen!)));
		else if (event.key === 'PageUp') move(-Math.min(5, options().indexOf(chosen!)));
		else return;
		event.preventDefault();
	});
	list.addEventListener('focusin', ({ target }) => choose((target as HTMLElement).closest<HTMLElement>('[role=option]') ?? undefined));

	return {
		first: () => choose(options()[0]),
		clear: () => choose(undefined),
		open: () => chosen?.click(),
	};
}
