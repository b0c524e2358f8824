import type { SearchPayload } from './payload.ts';
import type { SearchRecord } from './record.ts';

/** The first answers as they travel: all values of a kind in a row, in characters that take few bytes. */
export interface PackedPayload extends Omit<SearchPayload, 'records' | 'synonyms' | 'elsewhere'> {
	/** The records' values, a field a column; then the synonyms, then the words of elsewhere. */
	columns: string[];
	/** Characters that are written by others: the first by those of `codes`, the rest by `firstCode` and those after it. */
	letters: string;
	codes: string;
}

/** What stands between two records or groups; and between two values of one. No text holds either. */
export const ends = { record: '\u0001', value: '\u0002' };
/** No letter is written as it is from this character on. */
export const firstCode = 0xa1;

/** @returns the payload that was packed */
export function unpacked({ columns, letters, codes, ...rest }: PackedPayload): SearchPayload {
	const codeOf = (place: number) => codes[place] ?? String.fromCharCode(firstCode + place - codes.length);
	const written = new Map([...letters].map((letter, place) => [codeOf(place), letter]));
	const read = (column: string) => [...column].map((code) => written.get(code) ?? code).join('');
	const [kinds, urls, titles, places, texts, keywords, english, synonyms, elsewhere] = columns.map((column) =>
		parts(read(column), ends.record),
	) as [SearchRecord['kind'][], ...string[][]];
	const records = kinds.map((kind, row): SearchRecord => ({
		kind,
		url: urls![row]!,
		title: titles![row]!,
		place: places![row]!,
		text: texts![row] ?? '',
		keywords: values(keywords![row]),
		english: values(english![row]),
	}));
	return { ...rest, records, synonyms: synonyms!.map(values), elsewhere: values(elsewhere![0]) };
}

const parts = (text: string, end: string): string[] => (text === '' ? [] : text.split(end));
const values = (text = ''): string[] => parts(text, ends.value);
