import { lexicon } from './lexicon.ts';

// Japanese spells one word in several ways: サーバー and サーバ, ウィンドウ and ウインドウ, ヴァージョン and バージョン.
const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';
const vowels: Record<string, string> = { ア: 'バ', イ: 'ビ', エ: 'ベ', オ: 'ボ' };
let variants: Map<string, string> | undefined;

/** One character of the original text less, or one for another: what is dropped keeps its place. */
export interface Spelling {
	text: string;
	/** By character of `text`, its index in the original run. */
	at: number[];
}

/** @returns a run of katakana without long vowels, in large letters: `サーバー` => `サバ` */
export function katakana(run: string): Spelling {
	const spelled: Spelling = { text: '', at: [] };
	for (let index = 0; index < run.length; index += 1) {
		const letter = run[index]!;
		if (/[ー‐−\-ｰ]/.test(letter)) continue;
		let plain = small.includes(letter) ? large[small.indexOf(letter)]! : letter;
		const next = run[index + 1] ?? '';
		if (letter === 'ヴ') {
			const vowel = vowels[small.includes(next) ? large[small.indexOf(next)]! : ''];
			plain = vowel ?? 'ブ';
			spelled.at.push(index);
			if (vowel) index += 1;
		} else spelled.at.push(index);
		spelled.text += plain;
	}
	return spelled;
}

/** @returns a run of Han characters and hiragana with one form of each character: `国` and `國` => 國 */
export function han(run: string): string {
	variants ??= new Map(Array.from(lexicon.characters.matchAll(/(.)(.)/gu), ([, variant, character]) => [variant!, character!]));
	let plain = '';
	for (const character of run) plain += variants.get(character) ?? character;
	return plain;
}

/** @returns hiragana as katakana: `ちけっと` => `チケット` */
export function asKatakana(run: string): string {
	return run.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

/** Two characters of a run that stand for it, and where. */
export interface Pair {
	term: string;
	/** Index of the first and of the last character in the run. */
	first: number;
	last: number;
	/** Not in the text as such: a spelling with fewer kana. */
	derived: boolean;
}

/** @returns every two neighbours of a run; the run itself where it is one character. */
export function pairsOf(run: string): Pair[] {
	if (run.length === 1) return [{ term: run, first: 0, last: 0, derived: false }];
	return Array.from({ length: run.length - 1 }, (_, index) => ({
		term: run.slice(index, index + 2),
		first: index,
		last: index + 1,
		derived: false,
	}));
}

/**
 * Okurigana may be written or left out: 問い合わせ, 問合わせ and 問合せ are one word, 引っ越し and 引越し.
 *
 * @returns Han characters with the kana between them left out, and with only the last of the kana after them
 */
export function okuriganaPairs(run: string): Pair[] {
	const pairs: Pair[] = [];
	for (const { 0: found, index } of run.matchAll(/\p{Script=Han}(?=([ぁ-ゖ]{1,3})(\p{Script=Han}?))/gu)) {
		const [, kana = '', next = ''] = /^.([ぁ-ゖ]+)(\p{Script=Han}?)/u.exec(run.slice(index)) ?? [];
		const end = index + kana.length;
		if (kana.length > 3) continue;
		if (next !== '' && kana.length <= 2) pairs.push({ term: found + next, first: index, last: end + 1, derived: true });
		if (kana.length > 1) pairs.push({ term: found + kana.at(-1)!, first: index, last: end, derived: true });
	}
	return pairs;
}
