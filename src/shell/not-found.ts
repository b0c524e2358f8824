import { isLocale } from '../locales.ts';
import { nearest } from './nearest.ts';
import { preferredLocale } from './preferred-locale.ts';

const suggested = 3;

/** Where a page is and what it is called, as `pages.json` has it. */
type Page = [address: string, title: string];

/** Leaves of the sections, one a language, the reader's; and names the pages whose address is nearest to the one asked for. */
export function showNotFound(sections: Iterable<HTMLElement>): void {
	const inAddress = location.pathname.split('/').find(isLocale);
	const locale = inAddress ?? preferredLocale() ?? 'en';
	for (const section of sections) {
		section.hidden = section.dataset.notFound !== locale;
		if (section.hidden) continue;
		document.documentElement.lang = section.lang;
		void suggestPages(section);
	}
}

async function suggestPages(section: HTMLElement): Promise<void> {
	const pages = await fetch(section.dataset.pages!)
		.then((response) => response.json() as Promise<Page[]>)
		.catch((): Page[] => []);
	const found = nearest(lastPart(location.pathname), pages, ([address]) => lastPart(address)).slice(0, suggested);
	if (found.length === 0) return;
	const place = section.querySelector<HTMLElement>('[data-nearest]')!;
	place.hidden = false;
	place.querySelector('ul')!.append(...found.map(listItem));
}

function listItem([address, title]: Page): HTMLElement {
	const item = document.createElement('li');
	const link = item.appendChild(document.createElement('a'));
	link.href = address;
	link.textContent = title;
	return item;
}

const lastPart = (path: string): string => path.replace(/\/$/, '').split('/').at(-1) ?? '';
