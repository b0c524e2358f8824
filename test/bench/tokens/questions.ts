import { textOf, type DocPage } from './corpus.ts';

/** What is looked for, and the pages that hold it. */
export interface Question {
	query: string;
	want: ReadonlySet<number>;
}

/** Questions of a kind at most. */
const most = 300;
/** A term is distinctive if no more pages hold it. */
const few = 3;

/** @returns headings that stand on one page only, as they are written there */
export function headingQuestions(pages: readonly DocPage[]): Question[] {
	const pagesByHeading = Map.groupBy(
		pages.flatMap(({ sections }, page) => sections.slice(1).map(({ heading }) => ({ heading, page }))),
		({ heading }) => heading.toLowerCase(),
	);
	return sample([...pagesByHeading.values()].filter((own) => own.length === 1 && own[0]!.heading.length > 5).flat()).map(
		({ heading, page }) => ({ query: heading, want: new Set([page]) }),
	);
}

/** @returns words that few pages hold; of scripts without spaces, pieces from the middle of a sentence */
export function termQuestions(pages: readonly DocPage[], lang: string): Question[] {
	const texts = pages.map((page) => textOf(page));
	const spaced = !/^(?:zh|ja)/.test(lang);
	const words = spaced
		? /(?<![\p{L}\p{N}_])[\p{L}]{6,}(?![\p{L}\p{N}_])/gu
		: /\p{Script=Han}{7,}|(?<![ァ-ヺー])[ァ-ヺー]{4,}(?![ァ-ヺー])/gu;
	const terms = texts.flatMap((text) =>
		[...text.matchAll(words)].map(([found]) => (spaced ? found.toLowerCase() : /^\p{Script=Han}/u.test(found) ? found.slice(2, 6) : found)),
	);
	return sample([...new Set(terms)], most * 12)
		.map((term) => ({ query: term, want: spaced ? holdingWord(texts, term) : holding(texts, term) }))
		.filter(({ want }) => want.size > 0 && want.size <= few)
		.slice(0, most);
}

/** @returns katakana words in another spelling than the pages': without the last long vowel, in large kana, in half width */
export function katakanaQuestions(pages: readonly DocPage[]): Question[] {
	const texts = pages.map((page) => textOf(page));
	const words = new Set(texts.flatMap((text) => [...text.matchAll(/(?<![ァ-ヺー])[ァ-ヺー]{4,}(?![ァ-ヺー])/g)].map(([word]) => word)));
	return sample(
		[...words]
			.filter(
				(word) =>
					otherSpelling(word) !== word && !texts.some((text) => text.includes(otherSpelling(word)) && !otherSpelling(word).endsWith(word)),
			)
			.map((word) => ({ query: otherSpelling(word), want: holding(texts, word) }))
			.filter(({ want }) => want.size > 0 && want.size <= few * 3),
	);
}

const small = 'ァィゥェォ';
const large = 'アイウエオ';
const halfWidth = new Map(
	Array.from({ length: 0x3f }, (_, index) => String.fromCharCode(0xff61 + index)).map((half) => [half.normalize('NFKC'), half] as const),
);

function otherSpelling(word: string): string {
	if (word.endsWith('ー')) return word.slice(0, -1);
	const enlarged = word.replace(/[ァィゥェォ]/g, (letter) => large[small.indexOf(letter)]!);
	if (enlarged !== word) return enlarged;
	return word
		.normalize('NFD')
		.replace(/[^]/g, (letter) => halfWidth.get(letter) ?? (letter === '\u3099' ? 'ﾞ' : letter === '\u309a' ? 'ﾟ' : letter));
}

const endings = 'ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими|ей|ом|ем';

/** @returns Russian adjectives in another form than the one met, with all pages that hold any form of them */
export function adjectiveQuestions(pages: readonly DocPage[]): Question[] {
	const texts = pages.map((page) => textOf(page).toLowerCase());
	const met = new Set(
		texts.flatMap((text) => [...text.matchAll(/(?<!\p{L})(\p{L}{3,}[бвдлмнпрстшчщк])[ыи]й(?!\p{L})/gu)].map(([word]) => word)),
	);
	return sample([...met])
		.map((word) => {
			const stem = word.slice(0, -2);
			const any = new RegExp(`(?<!\\p{L})${stem}(?:${endings})(?!\\p{L})`, 'u');
			return { query: feminine(word), want: new Set(texts.flatMap((text, page) => (any.test(text) ? [page] : []))) };
		})
		.filter(({ want }) => want.size <= 10);
}

const feminine = (word: string) => word.slice(0, -2) + (/[шчщ]ий$/.test(word) ? 'ая' : /ний$/.test(word) ? 'яя' : 'ая');

const holding = (texts: readonly string[], term: string) => new Set(texts.flatMap((text, page) => (text.includes(term) ? [page] : [])));

/** Any form of a word: what begins as it does but for its last letters. */
function holdingWord(texts: readonly string[], word: string): Set<number> {
	const forms = new RegExp(`(?<![\\p{L}\\p{N}_])${word.slice(0, Math.max(5, word.length - 3))}`, 'iu');
	return new Set(texts.flatMap((text, page) => (forms.test(text) ? [page] : [])));
}

/** Every so many of them: the same ones in each run. */
function sample<T>(all: readonly T[], count = most): T[] {
	const step = Math.max(1, all.length / count);
	return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]!);
}
