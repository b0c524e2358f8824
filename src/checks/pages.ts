import type { Page } from '../docs/load.ts';
import type { PageData } from '../docs/schema.ts';
import { localeKeys, sourceLocale } from '../locales.ts';
import type { CheckContext } from './context.ts';
import { error, type Problem } from './problem.ts';

/** Every page in every language, and front matter that names only what exists. */
export function checkPages(context: CheckContext): Problem[] {
	return [
		...missingPages(context),
		...context.content.pages.flatMap((page) => references(page, context)),
		...context.content.pages.filter(({ locale }) => locale === sourceLocale).flatMap((page) => sectionsOfKeywords(page, context)),
		...context.pairs.flatMap(stepsAgree),
	];
}

/** Only in English, where headings are renamed: a translation may name a section as it was called when it was made. */
function sectionsOfKeywords(page: Page, { outlineOf }: CheckContext): Problem[] {
	const { sectionKeywords = {} } = page.data as Partial<PageData<'guide'>>;
	const sections = outlineOf(page).headings;
	return Object.keys(sectionKeywords)
		.filter((id) => !sections.includes(id))
		.map((id) =>
			error({
				file: page.file,
				line: page.lineOf(['sectionKeywords', id]),
				rule: 'section-keywords-unknown',
				message: `sectionKeywords names "${id}", which is no heading of this page.`,
				remedy: `Name one of ${sections.join(', ') || '(none)'}.`,
			}),
		);
}

function missingPages({ content, pageAt }: CheckContext): Problem[] {
	const paths = [...new Set(content.pages.map(({ path }) => path))];
	return paths.flatMap((path) => {
		if (!pageAt(sourceLocale, path)) {
			return content.pages
				.filter((page) => page.path === path)
				.map(({ file }) =>
					error({
						file,
						rule: 'page-without-english',
						message: 'This page has no English twin, which its structure, sources and order are taken from.',
						remedy: `Write content/docs/${sourceLocale}/${path}.mdx, or rename this file to the slug of its English page.`,
					}),
				);
		}
		return localeKeys
			.filter((locale) => !pageAt(locale, path))
			.map((locale) =>
				error({
					file: `content/docs/${locale}/${path}.mdx`,
					rule: 'page-missing',
					message: `The page "${path}" is missing in ${locale}.`,
					remedy: `Translate content/docs/${sourceLocale}/${path}.mdx into this file; blocks that must wait can be listed as pending.`,
				}),
			);
	});
}

function references(page: Page, { content, pageAt }: CheckContext): Problem[] {
	const { related = [], roles = [], sources = [] } = page.data as Partial<PageData<'faq'>>;
	const unknown = (key: string, ids: string[], known: (id: string) => boolean, remedy: string) =>
		ids.flatMap((id, index) =>
			known(id)
				? []
				: [
						error({
							file: page.file,
							line: page.lineOf([key, index]),
							rule: `${key}-unknown`,
							message: `${key} names "${id}", which does not exist.`,
							remedy,
						}),
					],
		);
	return [
		...unknown(
			'related',
			related,
			(path) => pageAt(sourceLocale, path) !== undefined,
			'Name a page of content/docs/en, such as faq/sla-credit.',
		),
		...unknown('roles', roles, (id) => content.declared.labels.has(id), 'Name an id of content/labels.yaml, or add the role there.'),
		...unknown(
			'sources',
			sources,
			(id) => content.declared.sources.has(id),
			'Name an id under `sources` in content/facts.yaml, or add the source there.',
		),
	];
}

function stepsAgree({ english, translated }: CheckContext['pairs'][number]): Problem[] {
	const ids = (page: Page) => ('orderOfWork' in page.data ? page.data.orderOfWork!.map(({ id }) => id).join(', ') : '');
	if (ids(english) === ids(translated)) return [];
	return [
		error({
			file: translated.file,
			line: translated.lineOf(['orderOfWork']),
			rule: 'steps-differ',
			message: `orderOfWork has the steps ${ids(translated) || '(none)'}; the English page has ${ids(english)}.`,
			remedy: 'Give the same steps in the same order, each with its id, title and text.',
		}),
	];
}
