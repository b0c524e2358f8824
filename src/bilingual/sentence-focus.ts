import type { SentencePair } from './sentence-pairs.ts';

type Side = 'own' | 'twin';

/**
 * Marks a sentence and its twin when either is tapped or has the focus. All sentences of the page are one stop of the
 * Tab key: from there the arrow keys go on, Enter changes to the twin and back, Escape leaves. Links and buttons inside
 * a sentence stay stops of their own, and mark it too.
 *
 * @returns how to take all of this away again
 */
export function connectSentences(root: HTMLElement, pairs: readonly SentencePair[]): () => void {
	const places = new Map(pairs.flatMap((pair, index) => (['own', 'twin'] as const).map((side) => [pair[side], { index, side }] as const)));
	const placeOf = (target: EventTarget | null) => {
		const sentence = target instanceof Element ? target.closest<HTMLElement>('.sentence') : null;
		return sentence ? places.get(sentence) : undefined;
	};
	let stop: HTMLElement | undefined;
	let marked: SentencePair | undefined;

	const makeStop = (sentence: HTMLElement | undefined): void => {
		stop?.removeAttribute('tabindex');
		stop = sentence;
		if (stop) stop.tabIndex = 0;
	};
	const mark = (pair: SentencePair | undefined): void => {
		for (const side of ['own', 'twin'] as const) {
			marked?.[side].removeAttribute('aria-current');
			pair?.[side].setAttribute('aria-current', 'true');
		}
		marked = pair;
	};
	const go = (index: number, side: Side): void => {
		makeStop(pairs[index]![side]);
		stop!.focus();
	};

	const focused = ({ target }: FocusEvent): void => {
		const place = placeOf(target);
		if (!place) return;
		const pair = pairs[place.index]!;
		mark(pair);
		if (target !== stop) makeStop(pair[place.side]);
	};
	const tapped = ({ target }: MouseEvent): void => {
		const place = placeOf(target);
		const control = target instanceof Element && target.closest('a, button, label, input, summary');
		if (place && !control && getSelection()?.isCollapsed !== false) go(place.index, place.side);
	};
	const pressed = (event: KeyboardEvent): void => {
		if (event.key === 'Tab' && !stop?.checkVisibility()) makeStop(pairs.find(({ own }) => own.checkVisibility())?.own);
		const place = event.target === stop && !hasModifier(event) ? placeOf(event.target) : undefined;
		if (!place) return;
		if (event.key === 'Escape') {
			mark(undefined);
			makeStop(pairs[place.index]!.own);
			(event.target as HTMLElement).blur();
		} else if (event.key === 'Enter') go(place.index, place.side === 'own' ? 'twin' : 'own');
		else {
			const next = indexAfter(pairs, place.index, event.key);
			if (next === undefined) return;
			go(next, place.side);
		}
		event.preventDefault();
	};

	makeStop(pairs.find(({ own }) => own.checkVisibility())?.own);
	const controller = new AbortController();
	const { signal } = controller;
	root.addEventListener('focusin', focused, { signal });
	root.addEventListener('click', tapped, { signal });
	document.addEventListener('keydown', pressed, { signal });
	return () => {
		controller.abort();
		mark(undefined);
		makeStop(undefined);
	};
}

/** Where a key leads from a sentence: left and right a sentence, up and down a block, to the first or last; past what is not shown. */
function indexAfter(pairs: readonly SentencePair[], index: number, key: string): number | undefined {
	const shown = (pair: SentencePair) => pair.own.checkVisibility();
	const { block } = pairs[index]!;
	const firstOf = (at: number) => pairs.findIndex((pair) => pair.block === pairs[at]?.block);
	const before = (fits: (pair: SentencePair) => boolean) => pairs.findLastIndex((pair, at) => at < index && fits(pair) && shown(pair));
	const after = (fits: (pair: SentencePair) => boolean) => pairs.findIndex((pair, at) => at > index && fits(pair) && shown(pair));
	const steps: Record<string, () => number> = {
		ArrowRight: () => after(() => true),
		ArrowLeft: () => before(() => true),
		ArrowDown: () => after((pair) => pair.block !== block),
		ArrowUp: () => firstOf(before((pair) => pair.block !== block)),
		Home: () => pairs.findIndex(shown),
		End: () => pairs.findLastIndex(shown),
	};
	const found = steps[key]?.();
	// At either end the key is still ours: the page must not scroll away.
	return found === undefined ? undefined : found < 0 ? index : found;
}

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => altKey || ctrlKey || metaKey || shiftKey;
