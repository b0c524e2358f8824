import { formatFact } from '../facts/format.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import type { ShownUnit } from '../translations/merge.ts';
import { renderContainers } from './containers.ts';
import type { PageUse, RenderContext, TextContext } from './context.ts';
import { addStaleNotes } from './stale-notes.ts';
import { markTerms } from './terms.ts';
import { attribute, element, isTag, plainText, text, walk, type Node } from './tree.ts';

type TextUse = Pick<PageUse, 'facts' | 'sources'>;

/**
 * Turns a page as it was written into the page as it is shown: tags become text, headings get the English ids, every
 * block its unit id, and the first use of each glossary term a popover's button. The tree is changed in place.
 *
 * @returns which facts, terms and sources the page used, in order of use
 */
export function renderPage(root: Node, units: readonly ShownUnit[], headings: readonly string[], context: RenderContext): PageUse {
	const use: PageUse = { facts: [], terms: [], sources: [], components: [], text: '' };
	markTerms(units, context, use);
	for (const unit of units) renderUnit(unit, context, use);
	use.text = units.map(({ node }) => plainText(node)).join('\n');
	nameHeadings(root, headings);
	addStaleNotes(root, units, context, (node) => renderBlock(node, { ...context, locale: sourceLocale }, use));
	renderContainers(root, context.words);
	use.components = importComponents(root);
	return use;
}

/** Tags that stand for a component; the page that uses one imports it. */
const components: Record<string, string> = { Glossary: '/src/glossary/Glossary.astro' };

/** Tags that stand for whole parts of a page, made of what other files hold. */
export const partTags = [...Object.keys(components), 'Triage'];

/** Turns the tags of a text that is no page into text. The tree is changed in place. */
export function renderTexts(root: Node, context: TextContext, use: TextUse): Node {
	for (const block of root.children ?? []) {
		if (isTag(block)) replaceTag(block, context, use);
		else block.children = (block.children ?? []).map((child) => renderInline(child, context, use));
	}
	return root;
}

/** Turns what stands inside a block into text; a component is left as it is. */
function renderBlock(node: Node, context: TextContext, use: TextUse): Node {
	if (isTag(node)) replaceTag(node, context, use);
	else node.children = (node.children ?? []).map((child) => renderInline(child, context, use));
	return node;
}

function renderUnit({ id, node, state }: ShownUnit, context: RenderContext, use: PageUse): void {
	if (isTag(node) && partTags.includes(node.name!)) return;
	const pending = state === 'pending';
	renderBlock(node, pending ? { ...context, locale: sourceLocale } : context, use);
	const properties = {
		'data-u': id,
		...(pending && { lang: sourceLocale, class: 'pending' }),
		...(state === 'stale' && { class: 'stale' }),
	};
	// Neither a title of a block that opens nor a cell of a table takes properties of its own.
	if (node.data?.directiveLabel || node.type === 'tableCell') node.children = [element('span', properties, node.children ?? [])];
	// A block of code is what is typed or sent: in every language the English one, as the checks see to.
	else
		node.data = {
			...node.data,
			hProperties: { ...node.data?.hProperties, ...properties, ...(node.type === 'code' && { lang: sourceLocale }) },
		};
}

function renderInline(node: Node, context: TextContext, use: TextUse): Node {
	if (isTag(node)) return tagToHtml(node, context, use);
	if (node.type === 'link' && node.url)
		return {
			...node,
			url: withBase(inPlace(node.url, context), context.basePath),
			children: node.children!.map((child) => renderInline(child, context, use)),
		};
	if (node.type === 'text') return { ...node, value: node.value!.replace(/ > /g, ' › ') };
	if (node.children) return { ...node, children: node.children.map((child) => renderInline(child, context, use)) };
	return node;
}

/** A translation's link to a place under the old name of its heading leads to the new one. */
function inPlace(url: string, { locale, path, placeNow }: TextContext): string {
	const [address = '', anchor] = url.split('#');
	if (anchor === undefined || locale === sourceLocale || !/^(\/|$)/.test(address)) return url;
	return `${address}#${placeNow(address === '' ? path : pathIn(address, locale), anchor)}`;
}

/** `/ja-jp/guide/x/` => `guide/x` */
export function pathIn(address: string, locale: Locale): string {
	return address.slice(locale.length + 2).replace(/\/$/, '') || 'index';
}

/** `/ja-jp/faq/` => `/guide/ja-jp/faq/` where the guide is published under /guide/. */
export function withBase(url: string, basePath: string): string {
	return url.startsWith('/') ? basePath.slice(0, -1) + url : url;
}

/** A tag alone on its line is a block for MDX; for the reader it is a paragraph. */
function replaceTag(node: Node, context: TextContext, use: TextUse): void {
	const child = tagToHtml({ ...node }, context, use);
	Object.assign(node, { type: 'paragraph', name: undefined, attributes: undefined, children: [child] });
}

function tagToHtml(node: Node, context: TextContext, use: TextUse): Node {
	const id = attribute(node, 'id') ?? '';
	if (node.data?.hName) return node;
	if (node.name === 'Fact') return factToHtml(id, context, use);
	if (node.name === 'Label') return labelToHtml(id, context);
	if (node.name === 'Source') return sourceToHtml(id, context, use);
	return node;
}

function factToHtml(id: string, { content, locale }: TextContext, use: TextUse): Node {
	const fact = content.facts.facts[id];
	if (!fact) throw new Error(`No fact "${id}" in content/facts.yaml.`);
	addOnce(use.facts, id);
	const value = text(formatFact(fact, locale, content.facts.units));
	if (fact.kind === 'url') return element('a', { class: 'fact', href: fact.value, rel: 'external' }, [value]);
	const inner =
		fact.kind === 'date' ? element('time', { datetime: fact.value }, [value]) : fact.kind === 'code' ? element('code', {}, [value]) : value;
	return element('a', { class: 'fact', href: `#fact-${id}` }, [inner]);
}

/** A label in the reader's language; where only machine translation gives it, the English one with that beside it. */
function labelToHtml(id: string, { content, locale }: TextContext): Node {
	const label = content.labels[id];
	if (!label) throw new Error(`No label "${id}" in content/labels.yaml.`);
	const machine = label.machine.some((key) => key === locale) && label[locale] !== label.en;
	if (!machine) return element('b', { class: 'label' }, [text(label[locale])]);
	const [open, close] = locale === 'zh-tw' || locale === 'ja-jp' ? ['（', '）'] : [' (', ')'];
	return element('span', {}, [
		element('b', { class: 'label', lang: sourceLocale }, [text(label.en)]),
		text(`${open}${label[locale]}${close}`),
	]);
}

function sourceToHtml(id: string, { content, locale }: TextContext, use: TextUse): Node {
	const source = content.facts.sources[id];
	if (!source) throw new Error(`No source "${id}" in content/facts.yaml.`);
	addOnce(use.sources, id);
	return element('a', { class: 'source', href: `#source-${id}` }, [text(source.name[locale])]);
}

/** @returns the components that stand in a page */
function importComponents(root: Node): string[] {
	const used = Object.keys(components).filter((name) => root.children!.some((node) => isTag(node, name)));
	for (const name of used) root.children!.unshift({ type: 'mdxjsEsm', value: `import ${name} from '${components[name]!}';` });
	return used;
}

function nameHeadings(root: Node, ids: readonly string[]): void {
	const waiting = ids.values();
	walk(root, (node) => {
		if (node.type === 'heading') node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: waiting.next().value } };
	});
}

function addOnce(list: string[], id: string): void {
	if (!list.includes(id)) list.push(id);
}
