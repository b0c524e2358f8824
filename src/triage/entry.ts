import { addressOf } from '../docs/pages.ts';
import type { Words } from '../interface/words.ts';
import type { Locale } from '../locales.ts';
import { element, text, type Node } from '../markdown/tree.ts';
import { withBase } from '../markdown/render.ts';
import type { TreeWords } from './schema.ts';
import { mainTree, type Route, type Tree } from './tree.ts';

/** Where a question is asked that begins a triage. */
export interface EntryContext {
	locale: Locale;
	words: Words;
	basePath: string;
}

/** A tree as far as its questions are asked. */
export interface Asked {
	tree: Pick<Tree, 'id' | 'questions'>;
	words: TreeWords;
}

/** @returns one question of a tree as links that begin the triage with an answer. */
export function drawEntry({ tree, words }: Asked, start: string, { locale, words: t, basePath }: EntryContext): Node {
	const question = words.questions[start]!;
	const page = withBase(addressOf(locale, tree.id === mainTree ? 'triage' : `triage/${tree.id}`), basePath);
	const options = Object.entries(tree.questions[start]!.options).map(([option, routes]) =>
		linked('li', {}, question.options[option]!.label, {
			href: `${page}?${start}=${option}#${nextOf(start, routes)}`,
			'data-u': `entry.${start}.${option}`,
		}),
	);
	return element('nav', { class: 'triage-entry', 'aria-label': words.title }, [
		element('p', { class: 'ask', 'data-u': `entry.${start}.title` }, [text(question.title)]),
		element('ul', {}, options),
		linked('p', { class: 'all' }, t('triage.fromStart'), { href: page, 'data-u': `entry.${start}.all` }),
	]);
}

/** The query keeps the answer for the script; without scripts the fragment shows what comes next. */
const nextOf = (start: string, routes: readonly Route[]): string => (routes.length === 1 ? routes[0]!.to : start);

const linked = (name: string, properties: Record<string, string>, words: string, link: Record<string, string>): Node =>
	element(name, properties, [element('a', link, [text(words)])]);
