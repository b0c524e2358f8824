import { pathIn } from '../markdown/render.ts';
import { sourceLocale, type Locale } from '../locales.ts';
import type { Freshness } from '../translations/freshness.ts';
import { codeIn, idsIn, linksIn, proseOf } from '../translations/wording.ts';
import { allTwins, type CheckContext, type Twins } from './context.ts';
import { departures, difference } from './difference.ts';
import { digitsDiffer } from './figures.ts';
import { error, type Problem } from './problem.ts';

/** What a block states beside its words must be the same in every language. */
export function checkBlocks(context: CheckContext): Problem[] {
	const rules = [...tagRules, linkRule(context.freshness), codeRule, digitRule];
	return allTwins(context).flatMap((twins) => rules.flatMap((rule) => agreement(twins, rule)));
}

/** Compares what two wordings state. */
interface Rule {
	rule: string;
	what: string;
	remedy: string;
	/** @returns what differs, in words, or undefined. */
	differ(english: string, translated: string, locale: Locale): string | undefined;
}

/** Good is a translation that agrees with the English it was made from, or with that of today: one of them it follows. */
function agreement({ english, translated, locale, sources }: Twins, { rule, what, remedy, differ }: Rule): Problem[] {
	const [fault, ...others] = sources.map((source) => differ(source, translated.wording, locale));
	if (fault === undefined || others.includes(undefined)) return [];
	const { file, line } = translated;
	const message = `The ${what} of this block are not those of the English (${english.file}:${english.line}): ${fault}.`;
	return [error({ file, line, rule, message, remedy })];
}

const sameRemedy = 'Give the same, each as often as the English block does; the order is free.';

const compared =
	(read: (wording: string, locale: Locale) => string[]): Rule['differ'] =>
	(english, translated, locale) =>
		departures(...difference(read(english, locale), read(translated, locale)));

const tagRules: Rule[] = [
	{ rule: 'facts-differ', what: 'facts', remedy: sameRemedy, differ: compared((wording) => idsIn(wording, 'Fact')) },
	{ rule: 'labels-differ', what: 'labels', remedy: sameRemedy, differ: compared((wording) => idsIn(wording, 'Label')) },
	{ rule: 'sources-differ', what: 'sources', remedy: sameRemedy, differ: compared((wording) => idsIn(wording, 'Source')) },
];

/** Links are compared by the page and the place they mean, whatever a heading was called when they were written. */
function linkRule({ placeNow }: Freshness): Rule {
	const meant = (link: string, locale: Locale): string => {
		const [address = '', anchor] = link.split('#');
		return anchor === undefined || address === ''
			? link
			: `${address}#${placeNow(locale, pathIn(`/${sourceLocale}${address}`, sourceLocale), anchor)}`;
	};
	const read = (wording: string, locale: Locale) => linksIn(wording).map((link) => meant(link, locale));
	return { rule: 'links-differ', what: 'links', remedy: sameRemedy, differ: compared(read) };
}

const codeRule: Rule = { rule: 'code-differs', what: 'code words', remedy: sameRemedy, differ: compared(codeIn) };

const digitRule: Rule = {
	rule: 'digits-differ',
	what: 'digits',
	remedy: 'Correct the figure, or state it in both languages as a <Fact>.',
	differ: (english, translated) => digitsDiffer(withCode(english), withCode(translated)),
};

/** Figures count within running code too, but not in a block that is typed or sent. */
const withCode = (wording: string): string => (wording.startsWith('```') ? '' : proseOf(wording.replaceAll('`', ' ')));
