import styles from '../styles/twins.css?url&no-inline';
import { pluralForm, type Plural } from '../interface/plural.ts';
import type { Mode } from './choice.ts';
import { fetchedPages } from './fetched-pages.ts';
import { keepingPlace } from '../shell/place.ts';
import { bringSheet } from '../shell/sheet.ts';
import { createTwins } from './twins.ts';

/** What is to be shown. */
export interface Wish {
	mode: Mode;
	/** The option of the second language: its address in `data-twin`, its tag in `lang`; none chosen has neither. */
	language: HTMLOptionElement | undefined;
	/** Whether the reader has just asked for it, and so is told what they see. */
	asked: boolean;
}

/** Shows a wish. @returns the mode that then holds: `off` where the wish could not be met */
export type Show = (wish: Wish) => Promise<Mode>;

type Messages = Record<Mode | 'choose' | 'missing' | 'failed', string> & { unmatched: Plural };

/** @param status where the reader is told what could not be done, in words that stand in the page */
export function createView(status: HTMLElement): Show {
	const page = document.documentElement;
	const messages = JSON.parse(status.dataset.messages!) as Messages;
	const twins = createTwins(document.querySelector('main')!);
	const twinPage = fetchedPages();
	const styled = bringSheet(styles);
	let shown: HTMLOptionElement | undefined;
	let latest: Wish;

	const say = (text: string): void => keepingPlace(() => (status.textContent = text));
	const hide = (): void => {
		keepingPlace(() => {
			delete page.dataset.view;
			if (shown) twins.hide();
		});
		shown = undefined;
	};
	/** @returns what there is to say of what stands there now */
	const show = async (wish: Wish): Promise<string> => {
		const { language, mode } = wish;
		if (!language?.dataset.twin) throw new Error('choose');
		const [html] = await Promise.all([twinPage(language.dataset.twin), styled]);
		if (wish !== latest) return '';
		let unmatched: number | undefined = 0;
		keepingPlace(() => {
			page.dataset.view = mode;
			if (shown !== language) unmatched = twins.show(html, language.lang);
		});
		if (unmatched === undefined) throw new Error('missing');
		shown = language;
		return unmatched > 0 ? pluralForm(messages.unmatched, unmatched, page.lang).replace('{n}', unmatched.toLocaleString(page.lang)) : '';
	};

	return async (wish) => {
		latest = wish;
		const { mode, asked } = wish;
		try {
			if (mode === 'off') hide();
			const lack = mode === 'off' ? '' : await show(wish);
			if (wish === latest) say([asked ? messages[mode] : '', lack].join(' ').trim());
			return latest.mode;
		} catch (cause) {
			if (wish !== latest) return latest.mode;
			hide();
			const { message } = cause as Error;
			say(messages[message === 'choose' || message === 'missing' ? message : 'failed']);
			return message === 'choose' ? mode : 'off';
		}
	};
}
