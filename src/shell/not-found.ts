import { isLocale } from '../locales.ts';
import { nearest } from './nearest.ts';
import { preferredLocale } from './preferred-locale.ts';

const suggested = 3;

/** Leaves of the sections, one a language, the reader's; and names the pages whose address is nearest to the one asked for. */
export function showNotFound(sections: Iterable<HTMLElement>): void {
	const inAddress = location.pathname.split('/').find(isLocale);
	const locale = inAddress ?? preferredLocale() ?? 'en';
	for (const section of sections) {
		section.hidden = section.dataset.notFound !== locale;
		if (section.hidden) continue;
		document.documentElement.lang = section.lang;
		suggestPages(section);
	}
}

function suggestPages(section: HTMLElement): void {
	const links = [...section.querySelector<HTMLTemplateElement>('[data-pages]')!.content.querySelectorAll('a')];
	const asked = lastPart(location.pathname);
	const found = nearest(asked, links, (link) => lastPart(link.getAttribute('href')!)).slice(0, suggested);
	if (found.length === 0) return;
	const place = section.querySelector<HTMLElement>('[data-nearest]')!;
	place.hidden = false;
	place.querySelector('ul')!.append(
		...found.map((link) => {
			const item = document.createElement('li');
			item.append(link.cloneNode(true));
			return item;
		}),
	);
}

const lastPart = (path: string): string => path.replace(/\/$/, '').split('/').at(-1) ?? '';
