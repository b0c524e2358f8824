import { storeInAddress } from '../shell/address.ts';
import { storedValue, storeValue } from '../shell/storage.ts';
import { chosenLanguage, chosenMode, isMode, nextMode, type Mode } from './choice.ts';
import { connectReadingLanguage, likelyLanguages } from './reading-language.ts';
import { isViewShortcut } from './shortcut.ts';
import type { Show } from './view.ts';

/** Where the mode and the second language are remembered. */
const keys = { mode: 'guide-view', language: 'guide-with' };

/**
 * Lets the reader choose where the second language stands. While it is off nothing is fetched: the twin page, and the
 * script that puts its words beside those of this page, are asked for when they are first wanted.
 */
export function connectBilingualView(root: HTMLElement): void {
	if (root.dataset.ready || connectReadingLanguage(root)) return;
	root.dataset.ready = '';
	const radios = [...root.querySelectorAll<HTMLInputElement>('[name=view]')];
	const select = root.querySelector('select')!;
	const status = root.querySelector<HTMLElement>('[role=status]')!;
	let show: Show | undefined;

	const modeNow = (): Mode => chosenMode(...radios.map(({ checked, value }) => (checked ? value : null)));
	const check = (mode: Mode): void => {
		for (const radio of radios) radio.checked = radio.value === mode;
	};
	const apply = async (mode: Mode, asked: boolean): Promise<void> => {
		check(mode);
		try {
			if (mode !== 'off') show ??= (await import('./view.ts')).createView(status);
			if (show) check(await show({ mode, language: select.selectedOptions[0], asked }));
		} catch {
			check('off');
			status.textContent = status.dataset.failed!;
		}
		delete document.documentElement.dataset.hold;
	};
	const choose = (mode: Mode): void => {
		storeValue(keys.mode, mode);
		storeValue(keys.language, select.value);
		forgetAddress();
		void apply(mode, true);
	};
	root.onchange = ({ target }) => {
		if (target === select || radios.includes(target as HTMLInputElement)) choose(modeNow());
	};
	addEventListener('keydown', (event) => {
		if (!isViewShortcut(event)) return;
		event.preventDefault();
		choose(nextMode(modeNow(), getComputedStyle(root).getPropertyValue('--columns') === '1'));
	});

	const query = new URLSearchParams(location.search);
	const [view, other] = [query.get('view'), query.get('with')];
	const offered = [...select.options].map(({ value }) => value).filter(Boolean);
	select.value = chosenLanguage(offered, [other, storedValue(keys.language), ...likelyLanguages()]) ?? '';
	if (isMode(view)) storeValue(keys.mode, view);
	if (other) storeValue(keys.language, select.value);
	void apply(chosenMode(view, storedValue(keys.mode)), false);
}

/** The reader has chosen otherwise than the address asks: a reload must not undo it. */
function forgetAddress(): void {
	const address = new URL(location.href);
	for (const name of ['view', 'with']) address.searchParams.delete(name);
	storeInAddress(address);
}
