import type { Locale } from '../locales.ts';

const scripts: Record<Locale, RegExp> = {
	en: /\p{Script=Latin}/u,
	'zh-tw': /\p{Script=Latin}|\p{Script=Han}|\p{Script=Bopomofo}/u,
	'ru-ru': /\p{Script=Latin}|\p{Script=Cyrillic}/u,
	'ja-jp': /\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|ー/u,
};
/** What is quoted from a screen may stand in the screen's language. */
const quoted = /「[^」]*」|『[^』]*』|«[^»]*»|“[^”]*”|"[^"]*"/g;

/** @returns whether a text is plainly in another language: it has letters, outside of quotations, that the language is not written with. */
export function isForeign(text: string, locale: Locale): boolean {
	return (text.replace(quoted, '').match(/\p{L}/gu) ?? []).some((letter) => !scripts[locale].test(letter));
}
