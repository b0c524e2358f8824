import { expect, it } from 'vitest';
import { isLocale, sourceLocale } from '../../src/locales.ts';
import { partTags } from '../../src/markdown/render.ts';
import { outlineOf } from '../../src/markdown/units.ts';
import { realContent } from '../support/content.ts';
import { builtPages } from '../support/dist.ts';

const { content } = realContent();
const units = new Map(
	builtPages().flatMap(({ address, document }) => {
		const [, locale, ...below] = address.split('/');
		const ids = document.querySelectorAll('[data-u]').map((element) => element.getAttribute('data-u')!);
		return isLocale(locale) ? [[address, { locale, below: `/${below.join('/')}`, ids }] as const] : [];
	}),
);

/** The first place at which a page's units are not its English twin's. */
function departureOf(address: string): string | undefined {
	const { ids, below } = units.get(address)!;
	const english = units.get(`/${sourceLocale}${below}`)!.ids;
	const inOrder = below === '/guide/glossary/' ? [ids.toSorted(), english.toSorted()] : [ids, english];
	const [own, due] = inOrder as [string[], string[]];
	const at = due.findIndex((id, index) => own[index] !== id);
	if (at < 0 && own.length === due.length) return undefined;
	return `${address}: ${own[Math.max(at, 0)]} stands where the English page has ${due[Math.max(at, 0)]}`;
}

it('a page has the units of its English twin, in its order', () => {
	expect([...units.keys()].flatMap((address) => departureOf(address) ?? [])).toEqual([]);
	expect(units.size).toBeGreaterThan(130);
});

it('a unit has its id for itself, on the page of all questions too', () => {
	for (const [address, { ids }] of units) expect([address, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([address, []]);
});

it('a unit of an answer is named within its question, so that a block that waits for its translation parts no other pair', () => {
	const questions = builtPages()
		.filter(({ address }) => /^\/[\w-]+\/faq\/$/.test(address))
		.flatMap(({ document }) => document.querySelectorAll('details.question'));
	expect(questions.length).toBeGreaterThan(80);
	for (const question of questions) {
		const [title, ...answer] = question.querySelectorAll('[data-u]').map((element) => element.getAttribute('data-u')!);
		expect(answer.length).toBeGreaterThan(0);
		expect(answer.map((id) => id.slice(0, title!.length + 1))).toEqual(answer.map(() => `${title}.`));
	}
});

it('no block that a writer wrote is lost on the way to the page', () => {
	for (const { locale, path, tree } of content.pages.filter((page) => page.locale === sourceLocale)) {
		const { ids } = units.get(path === 'index' ? `/${locale}/` : `/${locale}/${path}/`)!;
		const written = outlineOf(tree).units.filter(({ node }) => !partTags.includes(node.name ?? '') && node.type !== 'thematicBreak');
		expect([path, written.filter(({ id }) => !ids.includes(id)).map(({ kind }) => kind)]).toEqual([path, []]);
	}
});

it('the pages that are no file have units too', () => {
	for (const [below, least] of [
		['/', 40],
		['/faq/', 250],
		['/triage/', 450],
		['/triage/flowchart/', 80],
		['/guide/glossary/', 200],
	] as const)
		expect(units.get(`/en${below}`)!.ids.length, below).toBeGreaterThanOrEqual(least);
});
