import { stringify } from 'yaml';
import type { Content, Page } from '../../../src/docs/load.ts';
import { pagesByLocale, type PageInfo } from '../../../src/docs/pages.ts';
import { formatDate, formatFact } from '../../../src/facts/format.ts';
import { createWords, type Words } from '../../../src/interface/words.ts';
import type { Locale } from '../../../src/locales.ts';

/** The pages of one language, to be written as plain Starlight wants them. */
export interface PlainPages {
	content: Content;
	locale: Locale;
	t: Words;
	infos: ReadonlyMap<string, PageInfo>;
}

/** @returns what the pages of a language are made plain with. */
export function plainPages(content: Content, locale: Locale): PlainPages {
	const infos = new Map(pagesByLocale(content)[locale].map((info) => [info.path, info]));
	return { content, locale, t: createWords(content.words, locale), infos };
}

/** @returns a page of the guide for stock Starlight: its words, with facts, labels and sources as text and stock asides. */
export function plainPage(page: Page, pages: PlainPages): string {
	const info = pages.infos.get(page.path)!;
	const used = { facts: new Set<string>(), sources: new Set<string>(info.sources) };
	const body = withAsides(withoutTags(page.body.trimStart(), pages, used), pages.t);
	const order = 'order' in info ? { sidebar: { order: info.order } } : {};
	const matter = stringify({ title: info.title, description: info.description, ...order });
	return [`---\n${matter}---`, ...homeOf(info, pages), body.trim(), sourcesOf(used, pages)].join('\n\n');
}

interface Used {
	facts: Set<string>;
	sources: Set<string>;
}

function withoutTags(body: string, pages: PlainPages, used: Used): string {
	const { content, locale } = pages;
	return body
		.replace(/<Fact id="([^"]+)" \/>/g, (_, id: string) => {
			used.facts.add(id);
			const fact = content.facts.facts[id]!;
			const text = escaped(formatFact(fact, locale, content.facts.units));
			return fact.kind === 'url' ? `[${text}](${fact.value})` : `[${text}](#fact-${id})`;
		})
		.replace(/<Source id="([^"]+)" \/>/g, (_, id: string) => {
			used.sources.add(id);
			return `[${content.facts.sources[id]!.name[locale]}](#source-${id})`;
		})
		.replace(/<Label id="([^"]+)" \/>/g, (_, id: string) => `**${escaped(content.labels[id]![locale])}**`)
		.replace(/<Glossary \/>/g, () => glossaryOf(pages))
		.replace(/<Triage tree="([^"]+)" start="([^"]+)" \/>/g, (_, tree: string, start: string) => questionOf(tree, start, pages));
}

/** What MDX would take for a tag or an expression. */
const escaped = (text: string): string => text.replace(/[<{]/g, '\\$&');

/** The guide's own asides as those of Starlight that they look like; a block that opens as the browser's own. */
function withAsides(body: string, t: Words): string {
	const open: string[] = [];
	return body
		.split('\n')
		.map((line) => {
			const [, name, title] = /^:::(\w+)(?:\[(.*)\])?$/.exec(line) ?? [];
			if (name === 'earlier') {
				open.push('</details>');
				return `<details>\n<summary>${title}</summary>`;
			}
			if (name !== undefined) open.push(':::');
			if (name === 'advice') return `:::tip[${t('aside.advice')}]`;
			if (name === 'disagree') return `:::caution[${title ?? t('aside.disagree')}]`;
			return line.trim() === ':::' ? open.pop() : line;
		})
		.join('\n');
}

function glossaryOf({ content, locale }: PlainPages): string {
	const entries = Object.values(content.glossary).map((entry) => entry[locale]);
	return escaped(entries.map(({ term, definition, variants }) => `- **${term}**: ${definition} ${variants.join(', ')}`).join('\n'));
}

function questionOf(tree: string, start: string, { content, locale }: PlainPages): string {
	const { title, options } = content.trees.find(({ id }) => id === tree)!.words[locale]!.questions[start]!;
	const links = Object.entries(options).map(([id, { label }]) => `- [${label}](/${locale}/triage/?${start}=${id})`);
	return [`**${title}**`, links.join('\n')].join('\n\n');
}

function homeOf(info: PageInfo, { locale, t }: PlainPages): string[] {
	if (info.kind !== 'home') return [];
	const ways = [`[${t('home.read.title')}](/${locale}/guide/check-service-health/)`, `[${t('home.triage.title')}](/${locale}/triage/)`];
	const steps = info.orderOfWork.map(({ title, text, link }, index) => `${index + 1}. [${title}](/${locale}${link})\n   ${text}`);
	return [info.description, ways.map((way) => `- ${way}`).join('\n'), `**${t('home.order')}**`, steps.join('\n')];
}

function sourcesOf({ facts, sources }: Used, { content, locale, t }: PlainPages): string {
	const stated = [...facts].map((id) => {
		const fact = content.facts.facts[id]!;
		const origin = t('sources.fact', { source: content.facts.sources[fact.source]!.name[locale], date: formatDate(fact.seen, locale) });
		return `- ${fact.name[locale]}: **${formatFact(fact, locale, content.facts.units)}** ${origin} ${fact.note?.[locale] ?? ''}`.trim();
	});
	const names = [...sources].map((id) => `- ${content.facts.sources[id]!.name[locale]}`);
	return `## ${t('sources.title')}\n\n${escaped([...stated, ...names].join('\n'))}\n`;
}
