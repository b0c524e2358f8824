import { create } from './elements.ts';
import { recordKinds, type SearchRecord } from './record.ts';

/** Narrows the results to one kind. */
export interface KindFilter {
	element: HTMLElement;
	/** Shows how many results there are of each kind. */
	show(records: SearchRecord[]): void;
	/** @returns the kind that is shown; an empty string for all */
	chosen(): string;
	/** Shows all kinds again. */
	reset(): string;
}

export function createKindFilter(word: (key: string) => string, onChoose: (kind: string) => void): KindFilter {
	const choices = ['', ...recordKinds].map((kind) => {
		const input = create('input', { type: 'radio', name: 'kind', value: kind }, []);
		const count = create('span', { class: 'search-number' }, []);
		input.checked = kind === '';
		input.onchange = () => onChoose(kind);
		return { kind, input, count, label: create('label', {}, [input, create('span', {}, [word(`kind.${kind || 'all'}`)]), count]) };
	});
	const element = create('fieldset', { class: 'search-kinds', hidden: '' }, [
		create('legend', {}, [word('kinds')]),
		...choices.map(({ label }) => label),
	]);

	return {
		element,
		show(records) {
			for (const { kind, input, count, label } of choices) {
				const number = kind === '' ? records.length : records.filter((record) => record.kind === kind).length;
				count.textContent = number.toLocaleString(document.documentElement.lang);
				label.hidden = number === 0 && !input.checked;
			}
			element.hidden = records.length < 2;
		},
		chosen: () => choices.find(({ input }) => input.checked)!.kind,
		reset() {
			choices[0]!.input.checked = true;
			return '';
		},
	};
}
