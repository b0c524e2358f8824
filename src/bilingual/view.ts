import styles from '../styles/twins.css?url&no-inline';
import { pluralForm } from '../interface/plural.ts';
import type { Mode } from './choice.ts';
import { fetchedPages } from './fetched-pages.ts';
import { made } from '../search/elements.ts';
import { keepingPlace } from '../shell/place.ts';
import { bringSheet } from '../shell/sheet.ts';
import { createTwins } from './twins.ts';
import type { ViewWords } from './words.ts';

/** What is to be shown. */
export interface Wish {
	mode: Mode;
	/** The option of the second language: its address in `data-twin`, its tag in `lang`; none chosen has neither. */
	language: HTMLOptionElement | undefined;
	/** Whether the reader has just asked for it, and so is told what they see. */
	asked: boolean;
}

/** How long the words of the control are waited for, in ms. */
const longest = 3_000;

/** Shows a wish. @returns the mode that then holds: `off` where the wish could not be met */
export type Show = (wish: Wish) => Promise<Mode>;

/** @param status where the reader is told what holds or could not be done, with the address of the words for it */
export function createView(status: HTMLElement): Show {
	const page = document.documentElement;
	const twins = createTwins(document.querySelector('main')!);
	const fetched = fetchedPages();
	const styled = bringSheet(styles);
	let shown: HTMLOptionElement | undefined;
	let latest: Wish;

	/** Undefined where they cannot be had, or not in time: the second language is shown all the same. */
	const wordsNow = (): Promise<ViewWords | undefined> =>
		Promise.race([
			fetched(status.dataset.words!)
				.then((text) => JSON.parse(text) as ViewWords | null)
				// Those of another version, or of a proxy, say nothing.
				.then((words) => (Array.isArray(words?.help) && words.shown ? words : undefined))
				.catch(() => undefined),
			new Promise<undefined>((resolve) => setTimeout(resolve, longest)),
		]);
	const say = (text: string): void => keepingPlace(() => (status.textContent = text));
	const hide = (): void => {
		keepingPlace(() => {
			delete page.dataset.view;
			if (shown) twins.hide();
			while (status.nextElementSibling) status.nextElementSibling.remove();
		});
		shown = undefined;
	};
	/** @returns what there is to say of what stands there now */
	const show = async (wish: Wish): Promise<string | undefined> => {
		const { language, mode } = wish;
		if (!language?.dataset.twin) throw new Error('choose');
		const [html, words] = await Promise.all([fetched(language.dataset.twin), wordsNow(), styled]);
		if (wish !== latest) return undefined;
		let unmatched: number | undefined = 0;
		keepingPlace(() => {
			if (words && !status.nextElementSibling) status.after(...words.help.map(made));
			page.dataset.view = mode;
			if (shown !== language) unmatched = twins.show(html, language.lang);
		});
		if (unmatched === undefined) throw new Error('missing');
		shown = language;
		return words && unmatched > 0
			? pluralForm(words.unmatched, unmatched, page.lang).replace('{n}', unmatched.toLocaleString(page.lang))
			: undefined;
	};

	return async (wish) => {
		latest = wish;
		const { mode, asked } = wish;
		try {
			if (mode === 'off') hide();
			const lack = mode === 'off' ? undefined : await show(wish);
			const done = asked ? (await wordsNow())?.shown[mode] : undefined;
			if (wish === latest) say([done ?? [], lack ?? []].flat().join(' '));
			return latest.mode;
		} catch (cause) {
			if (wish !== latest) return latest.mode;
			hide();
			const { message } = cause as Error;
			const words = message === 'choose' || message === 'missing' ? await wordsNow() : undefined;
			if (wish === latest) say(words?.[message as 'choose' | 'missing'] ?? status.dataset.failed!);
			return message === 'choose' ? mode : 'off';
		}
	};
}
