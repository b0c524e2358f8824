import { pairUnits, type Pair } from './pairing.ts';
import { placeTwin, type Placed } from './placement.ts';
import { connectSentences } from './sentence-focus.ts';
import { joinSentences, pairSentences } from './sentence-pairs.ts';
import { unitsOf, unitsOfTwin } from './twin-page.ts';

/** The words of a twin page beside those of this page. */
export interface Twins {
	/**
	 * Puts a twin page's words beside this page's.
	 *
	 * @param html the twin page
	 * @param tag its language
	 * @returns how many units have no counterpart there; undefined, and nothing changed, when it is not the twin page
	 */
	show(html: string, tag: string): number | undefined;
	/** Leaves the page as it was. */
	hide(): void;
}

/** @returns the twins of the units inside `root`, none shown yet. */
export function createTwins(root: HTMLElement): Twins {
	let leave = (): void => undefined;

	const hide = (): void => {
		leave();
		leave = () => undefined;
	};
	return {
		hide: () => keepingFocus(hide),
		show(html, tag) {
			const twin = unitsOfTwin(html, tag);
			if (!twin) return undefined;
			const { pairs, unmatched } = pairUnits(unitsOf<HTMLElement>(root), twin);
			keepingFocus(() => {
				hide();
				leave = place(root, pairs);
			});
			return unmatched.length;
		},
	};
}

/** @returns how to take the twins away again */
function place(root: HTMLElement, pairs: readonly Pair<HTMLElement, Element>[]): () => void {
	const placed: Placed[] = [];
	for (const { own, twin } of pairs) {
		const differs = wordsOf(own) !== wordsOf(twin) && wordsOf(twin) !== '';
		own.dataset.paired = differs ? 'shown' : 'same';
		if (differs) placed.push(placeTwin(own, twin));
	}
	const sentences = pairSentences(placed, document.documentElement.lang);
	const disconnect = connectSentences(root, sentences);
	return () => {
		disconnect();
		joinSentences(sentences);
		for (const one of placed) one.remove();
		for (const { own } of pairs) delete own.dataset.paired;
	};
}

/** A name or a form of code that reads the same in both languages is not said twice. */
const wordsOf = (unit: Element): string => (unit.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Moving an element takes its focus away. */
function keepingFocus(change: () => void): void {
	const { activeElement } = document;
	change();
	if (activeElement instanceof HTMLElement && activeElement !== document.activeElement) activeElement.focus({ preventScroll: true });
}
