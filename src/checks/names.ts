import { proseOf } from '../translations/wording.ts';
import { allTwins, type CheckContext, type Twins } from './context.ts';
import { departures } from './difference.ts';
import { error, type Problem } from './problem.ts';

/**
 * Names of products and abbreviations stay in Latin letters in every language, so they can be compared as they are: a word
 * that no English text of the guide has is a slip, and so is a name that the English and the other languages have here and
 * this one has not.
 */
export function checkNames(context: Pick<CheckContext, 'freshness'>): Problem[] {
	const twins = allTwins(context);
	const latinWords = readOnce();
	const vocabulary = vocabularyOf(twins.flatMap(({ english }) => latinWords(english.wording)));
	const groups = Map.groupBy(twins, ({ english }) => `${english.file} ${english.line} ${english.id}`);
	return [...groups.values()].flatMap((group) => group.flatMap((one) => nameFault(one, group, vocabulary, latinWords)));
}

/** What English words a guide uses. */
interface Vocabulary {
	/** All of them, as `keyOf` gives them. */
	words: ReadonlySet<string>;
	/** Those that are nowhere written in small letters: names. */
	names: ReadonlySet<string>;
}

function vocabularyOf(all: readonly string[]): Vocabulary {
	const small = new Set(all.filter((word) => !/[A-Z]/.test(word)).map(keyOf));
	const words = new Set(all.map(keyOf));
	return { words, names: new Set([...words].filter((word) => !small.has(word))) };
}

type Read = (wording: string) => readonly string[];

/** Each block is held against those of all other languages, and is read once for all. */
function readOnce(): Read {
	const known = new Map<string, readonly string[]>();
	return (wording) => {
		const words = known.get(wording) ?? latinWordsIn(wording);
		known.set(wording, words);
		return words;
	};
}

/** Words in Latin letters, of two letters or more: "A" is a severity, not a name. */
const latinWordsIn = (wording: string): string[] => [...new Set(proseOf(wording).match(/[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]+/g) ?? [])];
const keyOf = (word: string): string => word.toLowerCase().replace(/s$/, '');

function nameFault(
	{ english, translated, locale, sources }: Twins,
	group: readonly Twins[],
	{ words, names }: Vocabulary,
	latinWords: Read,
): Problem[] {
	const own = new Set(latinWords(translated.wording).map(keyOf));
	const others = group.filter((other) => other.locale !== locale).map((other) => new Set(latinWords(other.translated.wording).map(keyOf)));
	const due = new Set(sources.flatMap(latinWords).map(keyOf));
	const surplus = latinWords(translated.wording).filter((word) => !due.has(keyOf(word)));
	const missing = latinWords(sources[0]!).filter(
		(word) => !own.has(keyOf(word)) && others.length > 0 && others.every((other) => other.has(keyOf(word))),
	);
	const replaced = surplus.length > 0 && missing.length > 0;
	const foreign = surplus.filter((word) => replaced || !words.has(keyOf(word)));
	const lost = sources.length > 1 ? [] : missing.filter((word) => replaced || foreign.length > 0 || names.has(keyOf(word)));
	const difference = departures(lost, foreign);
	if (!difference) return [];
	return [
		error({
			file: translated.file,
			line: translated.line,
			rule: 'names-differ',
			message: `The names in this block are not those of the English (${english.file}:${english.line}) and of the other languages: ${difference}.`,
			remedy: 'Write names of products and abbreviations as the English does, in Latin letters.',
		}),
	];
}
