import type { Content, Page } from '../docs/load.ts';
import { addressOf, pageAt, pagesByLocale } from '../docs/pages.ts';
import { topics } from '../docs/schema.ts';
import { formatDate, formatFact } from '../facts/format.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import type { PageUse, RenderContext } from '../markdown/context.ts';
import { renderTexts, withBase } from '../markdown/render.ts';
import { parseMdx } from '../markdown/tree.ts';
import { mainTree } from '../triage/tree.ts';
import { toMarkdown, type Writing } from './markdown.ts';
import { toldContext, toldPage, writingOf } from './told-pages.ts';

/** @returns by path the Markdown twin of every page of one language, made of the trees that the pages are made of. */
export function twinsOf(content: Content, locale: Locale): Map<string, string> {
	const context = toldContext(content, locale, 'handbook');
	const infos = pagesByLocale(content)[locale];
	const writing = writingOf(content, locale);
	const twins = new Map(infos.map(({ path }) => [path, pageTwin(pageAt(content, locale, path)!, context)]));
	const list = (wanted: string[]) => wanted.map((path) => lowered(twins.get(path)!)).join('\n');
	const { words: t } = context;

	const questions = topics.flatMap((topic) => infos.filter((page) => page.kind === 'faq' && page.topic === topic)).map(({ path }) => path);
	const faq = `# ${t('faq.title')}\n\n> ${t('faq.description')}\n\n${list(questions)}`;
	const triage = triageTwin(context, writing);
	const guide = infos.filter(({ kind }) => kind !== 'faq').map(({ path }) => path);
	const handbook = `# ${t('handbook.title')}\n\n> ${t('handbook.description')}\n\n${list(guide)}\n${lowered(triage)}\n${lowered(faq)}`;
	return new Map([...twins, ['faq', faq], ['triage', triage], ['handbook', handbook]]);
}

/** Headings go down a level; what stands in a block of code is no heading. */
function lowered(text: string): string {
	return text
		.split(/(^```[^]*?^```$)/m)
		.map((part) => (part.startsWith('```') ? part : part.replace(/^(?=#{1,5} )/gm, '#')))
		.join('');
}

function pageTwin(page: Page, context: RenderContext): string {
	const { locale, content, words: t } = context;
	const { markdown, use } = toldPage(page, content);
	const source = pageAt(content, sourceLocale, page.path)!.data;
	const address = new URL(withBase(addressOf(locale, page.path), content.site.basePath), content.site.address).href;
	const facts = `<${address}> · ${t('page.reviewed')} ${page.data.reviewed} · ${t('page.seen')}${t('list.colon')}${formatDate(source.seen ?? '', locale)}`;
	return [`# ${page.data.title}\n\n> ${page.data.description}\n\n${facts}\n`, markdown, sources(use, source.sources ?? [], context)].join(
		'\n',
	);
}

function sources(use: PageUse, ofPage: readonly string[], { locale, content, words: t }: RenderContext): string {
	const { sources, facts, units } = content.facts;
	const stated = use.facts.map((id) => {
		const fact = facts[id]!;
		const origin = t('sources.fact', { source: sources[fact.source]!.name[locale], date: formatDate(fact.seen, locale) });
		return `- ${fact.name[locale]}${t('list.colon')}${formatFact(fact, locale, units)} ${origin} ${fact.note?.[locale] ?? ''}`.trim();
	});
	const names = [...new Set([...use.sources, ...ofPage])].map((id) => `- ${sources[id]!.name[locale]}`);
	return `## ${t('sources.title')}\n\n${[...stated, ...names].join('\n')}\n`;
}

function triageTwin(context: RenderContext, writing: Writing): string {
	const { locale, content, words: t } = context;
	const { structure, words } = content.trees.find(({ id }) => id === mainTree)!;
	const text = words[locale]!;
	const markdown = (source: string) => toMarkdown(renderTexts(parseMdx(source), context, { facts: [], sources: [] }), writing).trim();
	const titleOf = (id: string) => (text.questions[id] ?? text.outcomes[id])!.title;
	const when = (condition: Record<string, readonly string[]>) =>
		Object.entries(condition)
			.map(
				([id, options]) =>
					`${text.questions[id]!.short}${t('list.colon')}${options.map((option) => text.questions[id]!.options[option]!.label).join(t('list.or'))}`,
			)
			.join(t('list.comma'));
	const questions = Object.entries(structure!.questions).map(([id, { options }]) => {
		const { title, hint, options: labels } = text.questions[id]!;
		const ways = Object.entries(options).flatMap(([option, routes]) =>
			routes.map(
				(route) => `- ${labels[option]!.label}${route.when && when(route.when) ? ` (${when(route.when)})` : ''} → ${titleOf(route.to)}`,
			),
		);
		return [`## ${title}`, ...(hint ? [markdown(hint)] : []), ways.join('\n')].join('\n\n');
	});
	const outcomes = Object.entries(structure!.outcomes).map(([id, { kind, steps }]) => {
		const outcome = text.outcomes[id]!;
		const list = steps.map(
			(step, index) => `${index + 1}. ${when(step.when) ? `(${when(step.when)}) ` : ''}${markdown(outcome.steps[step.id]!)}`,
		);
		return [
			`## ${outcome.title}`,
			`**${t(`triage.kind.${kind}`)}**`,
			...[`### ${t('triage.because')}`, markdown(outcome.because), `### ${t('triage.steps')}`, list.join('\n')],
			...[`### ${t('triage.customer')}`, markdown(outcome.customer), `### ${t('triage.next')}`, markdown(outcome.next)],
		].join('\n\n');
	});
	return `# ${text.title}\n\n> ${markdown(text.intro)}\n\n${[...questions, ...outcomes].join('\n\n')}\n`;
}
