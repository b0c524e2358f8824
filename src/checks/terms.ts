import { dataFiles } from '../docs/load.ts';
import { createTermMatcher, type TermMatcher } from '../glossary/match.ts';
import type { Glossary } from '../glossary/schema.ts';
import { localeKeys, sourceLocale, type Locale } from '../locales.ts';
import { proseOf } from '../translations/wording.ts';
import { allTwins, type CheckContext } from './context.ts';
import { error, warning, type Problem } from './problem.ts';

/** A glossary without contradictions, and translations that use its terms. */
export function checkTerms(context: CheckContext): Problem[] {
	return [...relatedTerms(context), ...localeKeys.flatMap((locale) => doubledWords(context, locale)), ...avoidedTerms(context)];
}

const file = dataFiles.glossary;

function relatedTerms({ content }: CheckContext): Problem[] {
	return Object.entries(content.glossary).flatMap(([id, { related }]) =>
		related.flatMap((other, index) =>
			content.declared.terms.has(other)
				? []
				: [
						error({
							file,
							line: content.lineIn(file, [id, 'related', index]),
							rule: 'term-unknown',
							message: `"${id}" names the term "${other}", which does not exist.`,
							remedy: 'Correct the id, or add the term.',
						}),
					],
		),
	);
}

/** A word that belongs to two terms would open the wrong popover. */
function doubledWords({ content }: CheckContext, locale: Locale): Problem[] {
	const owners = new Map<string, string>();
	return Object.entries(content.glossary).flatMap(([id, entry]) => {
		const { term, forms, variants } = entry[locale];
		return [term, ...forms, ...variants].flatMap((word) => {
			const key = word.toLowerCase();
			const owner = owners.get(key);
			owners.set(key, owner ?? id);
			if (owner === undefined) return [];
			return [
				error({
					file,
					line: content.lineIn(file, [id, locale]),
					rule: 'term-doubled',
					message: `"${word}" (${locale}) stands under "${owner}" and again under "${id}".`,
					remedy: 'Leave it where it means the term, and remove it elsewhere.',
				}),
			];
		});
	});
}

function avoidedTerms(context: CheckContext): Problem[] {
	const { glossary } = context.content;
	const find = createTermMatcher(glossary, sourceLocale);
	const found = new Map<string, readonly string[]>();
	/** Each English block is held against several translations, and is searched once. */
	const termsOf = (english: string): readonly string[] => {
		const ids = found.get(english) ?? [...new Set(find(proseOf(english)).map(({ id }) => id))];
		found.set(english, ids);
		return ids;
	};
	const says = remembered(glossary);
	// A definition says in other words what its term means, and a description sums up.
	const twins = allTwins(context).filter(({ english, translated }) => translated.file !== file && english.id !== 'description');
	return twins.flatMap(({ translated, locale, sources }) => {
		const due = termsOf(sources[0]!).filter((id) => glossary[id]!.popover);
		const missing = due.filter((id) => !says(id, locale, proseOf(translated.wording)));
		return missing.map((id) => {
			const { term, forms } = glossary[id]![locale];
			return warning({
				file: translated.file,
				line: translated.line,
				rule: 'term-avoided',
				message: `The English block says "${glossary[id]!.en.term}"; this one does not say "${[term, ...forms].join('" or "')}".`,
				remedy: 'Use the term of the glossary, or add the word as one of its forms.',
			});
		});
	});
}

/** @returns whether a text says a term, be it as part of a longer one: each term has a matcher of its own, made once. */
function remembered(glossary: Glossary): (id: string, locale: Locale, text: string) => boolean {
	const matchers = new Map<string, TermMatcher>();
	return (id, locale, text) => {
		const key = `${locale} ${id}`;
		const matcher = matchers.get(key) ?? createTermMatcher({ [id]: glossary[id]! }, locale, { between: 2 });
		matchers.set(key, matcher);
		return matcher(text).length > 0;
	};
}
