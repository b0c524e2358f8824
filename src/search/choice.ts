/** Which result the keys have chosen; the focus stays in the field. */
export interface Choice {
	/** Chooses again from a new list: what was chosen where `keep` and it is still there, otherwise the first. */
	renew(keep: boolean): void;
	/** Follows the chosen result. */
	open(): void;
}

/**
 * The keys of a combobox whose list is a listbox.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createChoice(input: HTMLElement, list: HTMLElement): Choice {
	let options: HTMLAnchorElement[] = [];
	let chosen: HTMLAnchorElement | undefined;

	function choose(option: HTMLAnchorElement | undefined): void {
		chosen?.setAttribute('aria-selected', 'false');
		chosen = option;
		option?.setAttribute('aria-selected', 'true');
		option?.scrollIntoView({ block: 'nearest' });
		input.setAttribute('aria-activedescendant', option?.id ?? '');
	}

	input.addEventListener('keydown', (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		// Keys that choose among the candidates of an input method are not ours.
		if (!step || !chosen || event.isComposing) return;
		event.preventDefault();
		choose(options.at((options.indexOf(chosen) + step) % options.length));
	});
	list.addEventListener('focusin', ({ target }) => choose((target as HTMLElement).closest('a')!));

	return {
		renew(keep) {
			options = [...list.querySelectorAll('a')];
			options.forEach((option, index) => (option.id = `search-option-${index}`));
			input.setAttribute('aria-expanded', String(options.length > 0));
			const next = options.find(({ href }) => keep && href === chosen?.href) ?? options[0];
			if (next !== chosen) choose(next);
		},
		open: () => chosen?.click(),
	};
}
