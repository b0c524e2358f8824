import { contentKey, keyOf, type Slot } from './query.ts';
import type { AnswerData } from './record.ts';

/** By the key of a word or phrase, the terms of those it stands for. */
export type Synonyms = ReadonlyMap<string, string[][]>;

/** @returns what each spelling may stand for: a name of a term for the term, a word of a group for the others. */
export function synonymTable({ records, synonyms }: AnswerData): Synonyms {
	const table = new Map<string, string[][]>();
	const add = (spellings: readonly string[], meant: readonly string[]): void => {
		const meanings = [...new Set(meant.map(contentKey))];
		for (const key of new Set(spellings.map(contentKey))) {
			const instead = meanings.filter((own) => own !== key).map((own) => own.split(' '));
			table.set(key, [...(table.get(key) ?? []), ...instead]);
		}
	};
	for (const { kind, title, keywords, english } of records) if (kind === 'term') add([...keywords, ...english], [title]);
	for (const group of synonyms) add(group, group);
	return table;
}

/** @returns for every run of slots that is a known spelling what it may stand for; `to` is past its end. */
export function* synonymsIn(slots: readonly Slot[], synonyms: Synonyms): Generator<{ from: number; to: number; terms: string[] }> {
	for (let from = 0; from < slots.length; from += 1)
		for (let to = from + 1; to <= slots.length; to += 1)
			for (const terms of synonyms.get(keyOf(slots.slice(from, to))) ?? []) yield { from, to, terms };
}
