import { attribute, isTag, plainText, walk, type Node } from '../markdown/tree.ts';
import { allTwins, type CheckContext, type Pair, type Twins } from './context.ts';
import { error, type Problem } from './problem.ts';

/** What a block states beside its words must be the same in every language. */
export function checkBlocks(context: CheckContext): Problem[] {
	return [...allTwins(context).flatMap(blockAgrees), ...context.pairs.flatMap(frontMatterDigits)];
}

const tagged = (name: string) => (unit: Node) => collect(unit, (node) => (isTag(node, name) ? attribute(node, 'id') : undefined));

/** What is compared: rule, name of the thing, how it is read from a block. */
const invariants: { rule: string; what: string; read: (unit: Node) => string[] }[] = [
	{ rule: 'facts-differ', what: 'facts', read: tagged('Fact') },
	{ rule: 'labels-differ', what: 'labels', read: tagged('Label') },
	{ rule: 'sources-differ', what: 'sources', read: tagged('Source') },
	{
		rule: 'links-differ',
		what: 'links',
		read: (unit) => collect(unit, (node) => (node.type === 'link' ? withoutLocale(node.url ?? '') : undefined)),
	},
	{
		rule: 'code-differs',
		what: 'code words',
		read: (unit) => collect(unit, (node) => (node.type === 'inlineCode' || node.type === 'code' ? node.value : undefined)),
	},
];

function blockAgrees({ english, translated }: Twins): Problem[] {
	const problems: Problem[] = [];
	const report = (rule: string, message: string, remedy: string) =>
		problems.push(error({ file: translated.file, line: translated.line, rule, message, remedy }));
	for (const { rule, what, read } of invariants) {
		const [missing, surplus] = difference(read(english.node), read(translated.node));
		if (missing.length + surplus.length === 0) continue;
		report(
			rule,
			`The ${what} of this block are not those of the English (${english.file}:${english.line}): ${departures(missing, surplus)}.`,
			'Give the same, each as often as the English block does; the order is free.',
		);
	}
	const digits = digitsDiffer(words(english.node), words(translated.node));
	if (digits)
		report(
			'digits-differ',
			`The digits of this block are not those of the English (${english.file}:${english.line}): ${digits}.`,
			'Correct the figure, or state it in both languages as a <Fact>.',
		);
	return problems;
}

function frontMatterDigits({ english, translated }: Pair): Problem[] {
	return (['title', 'description'] as const).flatMap((key) => {
		const digits = digitsDiffer(english.data[key], translated.data[key]);
		if (!digits) return [];
		return [
			error({
				file: translated.file,
				line: translated.lineOf([key]),
				rule: 'digits-differ',
				message: `The digits of the ${key} are not those of the English (${english.file}): ${digits}.`,
				remedy: 'Correct the figure.',
			}),
		];
	});
}

const quoted = (title: string, items: readonly string[]) =>
	items.length > 0 ? [`${title} ${items.map((item) => `"${item}"`).join(', ')}`] : [];
const departures = (missing: readonly string[], surplus: readonly string[]) =>
	[...quoted('missing', missing), ...quoted('surplus', surplus)].join('; ');
const words = (node: Node): string => (node.type === 'code' ? '' : plainText(node));
const withoutLocale = (url: string): string => url.replace(/^\/[a-z]{2}(-[a-z]{2})?\//, '/');

function collect(root: Node, read: (node: Node) => string | undefined): string[] {
	const found: string[] = [];
	walk(root, (node) => {
		const value = read(node);
		if (value !== undefined) found.push(value);
	});
	return found;
}

/** @returns what of `a` is not in `b`, and what of `b` is not in `a`, counting doubles. */
function difference(a: readonly string[], b: readonly string[]): [string[], string[]] {
	const left = [...a];
	const surplus = b.filter((item) => {
		const index = left.indexOf(item);
		if (index < 0) return true;
		left.splice(index, 1);
		return false;
	});
	return [left, surplus];
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ordinals = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth'];
const months = [
	'',
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];
const others: Record<string, number> = { once: 1, twice: 2, both: 2, clock: 24 };

/** @returns the numbers that an English text says in words: "two", "first", "February", "round the clock". */
function spelledNumbers(english: string): string[] {
	return (english.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => {
		const value = others[word] ?? Math.max(...[numberWords, ordinals, months].map((list) => list.indexOf(word)));
		return value >= 0 ? [String(value)] : [];
	});
}

/**
 * Compares the figures of two texts. Where the English writes a number as a word, a translation may use digits.
 *
 * @returns what differs, in words, or undefined
 */
export function digitsDiffer(english: string, translated: string): string | undefined {
	const figures = (text: string) => text.match(/\d+(?:[.,:/]\d+)*/g) ?? [];
	const fullWidth = /[０-９]/.exec(translated)?.[0];
	if (fullWidth) return `"${fullWidth}" is a full-width digit`;
	const [missing, surplus] = difference(figures(english), figures(translated));
	const [, unexplained] = difference(spelledNumbers(english), surplus);
	if (missing.length + unexplained.length === 0) return undefined;
	return departures(missing, unexplained);
}
