import type { Content } from '../docs/load.ts';
import { addressOf, pagesByLocale } from '../docs/pages.ts';
import { createWords } from '../interface/words.ts';
import { locales, type Locale } from '../locales.ts';
import { withBase } from '../markdown/render.ts';
import { twinFile } from './addresses.ts';

/**
 * @returns `llms.txt`: where machines find each page as Markdown; of one language its own, at the top English first
 * @see https://llmstxt.org/
 */
export function llmsText(content: Content, only?: Locale): string {
	const { site, words } = content;
	const shown = locales.filter(({ key }) => only === undefined || key === only);
	const address = (locale: Locale, path: string) => new URL(withBase(addressOf(locale, path), site.basePath) + twinFile, site.address).href;
	const main = only ?? 'en';
	const t = createWords(words, main);
	const sections = shown.flatMap(({ key, label }) => {
		const pages = pagesByLocale(content)[key];
		const own = createWords(words, key);
		const line = (path: string, title: string, description: string) => `- [${title}](${address(key, path)}): ${description}`;
		const listed = (kinds: string[]) =>
			pages.filter(({ kind }) => kinds.includes(kind)).map((page) => line(page.path, page.title, page.description));
		const further = [
			line('triage', own('nav.triage'), own('home.triage.text')),
			line('faq', own('faq.title'), own('faq.description')),
			line('handbook', own('handbook.title'), own('handbook.description')),
		];
		return [
			`## ${label}${own('list.colon')}${own('nav.guide')}\n\n${[...listed(['home', 'guide']), ...further].join('\n')}`,
			`## ${label}${own('list.colon')}${own('nav.faq')}\n\n${listed(['faq']).join('\n')}`,
		];
	});
	const home = pagesByLocale(content)[main].find(({ kind }) => kind === 'home')!;
	return [`# ${site.title[main]}`, `> ${home.description}`, t('page.disclaimer'), ...sections].join('\n\n') + '\n';
}
