import { LineCounter, parseDocument, isNode } from 'yaml';
import type { ZodError, ZodType } from 'zod';
import { error, type Problem } from '../checks/problem.ts';

/** A YAML or JSON text that was read, with the means to say on which line a value stands. */
export interface Sourced<T> {
	/** What could be read: entries with faults are left out; undefined where nothing could. */
	value: T | undefined;
	/** The text as data, whatever its shape; undefined where the syntax is broken. */
	raw: unknown;
	problems: Problem[];
	/** @returns the 1-based line of the value at `path`, or of its nearest parent that exists. */
	lineOf(path: readonly PropertyKey[]): number;
	/** Lets go of what tells lines: it is read again when one is asked for. */
	release(): void;
}

interface ReadOptions {
	firstLine?: number;
	rule?: string;
	entryDepth?: number;
	written?: boolean;
}

/**
 * Reads YAML (JSON is YAML) against a schema.
 *
 * @param options.firstLine the file's line on which `text` begins, for front matter
 * @param options.entryDepth how many keys name an entry that can be left out alone when it has a fault; 0 where none can
 * @param options.written whether a tool wrote the text, as JSON
 * @returns the value, or every fault of syntax and shape with its line; never throws.
 */
export function readYaml<T>(
	text: string,
	schema: ZodType<T>,
	file: string,
	{ firstLine = 1, rule = 'shape', entryDepth = 0, written = false }: ReadOptions = {},
): Sourced<T> {
	let lines: LineCounter;
	const parse = () => {
		lines = new LineCounter();
		return parseDocument(text, { lineCounter: lines, prettyErrors: false });
	};
	// What a tool wrote is large and sound: it is parsed for its lines only when one is asked for.
	const plain = written ? jsonOf(text) : undefined;
	let document = plain === undefined ? parse() : undefined;
	const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;

	function lineOf(path: readonly PropertyKey[]): number {
		for (let length = path.length; length > 0; length -= 1) {
			document ??= parse();
			const node: unknown = document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return at(node.range[0]);
		}
		return firstLine;
	}

	const release = () => void (document = undefined);

	// One broken line breaks those after it: the first is the one to mend.
	const [broken] = document?.errors ?? [];
	if (broken) {
		const { message, remedy } = inWritersWords(broken.message);
		const problem = error({ file, line: at(broken.pos[0]), rule: 'yaml', message, remedy });
		return { value: undefined, raw: undefined, problems: [problem], lineOf, release };
	}

	const raw: unknown = plain ?? document?.toJS() ?? {};
	const result = schema.safeParse(raw);
	if (result.success) return { value: result.data, raw, problems: [], lineOf, release };
	const problems = shapeProblems(result.error, file, rule, lineOf);
	const sound = entryDepth > 0 ? schema.safeParse(withoutEntries(raw, result.error, entryDepth)) : undefined;
	return { value: sound?.data, raw, problems, lineOf, release };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What the parser says of the faults that writers make most, in words that help. */
const parserWords: [fault: RegExp, message: string, remedy: string][] = [
	[
		/Nested mappings are not allowed|Implicit keys need to be on a single line/,
		'A text with a colon needs quotes, or this line is indented wrongly.',
		'Write key: "text: text", or align the line with its neighbours.',
	],
	[
		/same column|Bad indentation|indentation/i,
		'This line is not aligned with the others.',
		'Give it the same number of spaces as its neighbours.',
	],
	[/keys must be unique/, 'This key stands twice.', 'Remove one of them, or give it another name.'],
];

function inWritersWords(fault: string): { message: string; remedy: string } {
	const [, message, remedy] = parserWords.find(([pattern]) => pattern.test(fault)) ?? [
		undefined,
		`This is not valid YAML: ${fault.split('\n')[0]}`,
		'Correct the syntax: look at indentation, commas, quotes around text with a colon, and doubled keys.',
	];
	return { message, remedy };
}

/** The data without the entries that have faults: `depth` keys name an entry. */
function withoutEntries(raw: unknown, { issues }: ZodError, depth: number): unknown {
	const copy = structuredClone(raw);
	for (const { path } of issues) {
		let parent = copy as Record<PropertyKey, unknown> | undefined;
		for (const key of path.slice(0, depth - 1)) parent = parent?.[key] as typeof parent;
		const entry = path[depth - 1];
		if (parent && entry !== undefined) Reflect.deleteProperty(parent, entry);
	}
	return copy;
}

function shapeProblems({ issues }: ZodError, file: string, rule: string, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
	return issues.map((issue) => {
		const place = issue.path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : String(key))).join(' › ') || 'This file';
		const surplus = issue.code === 'unrecognized_keys' ? issue.keys : [];
		return error({
			file,
			line: lineOf([...issue.path, ...surplus.slice(0, 1)]),
			rule,
			message: `${place} ${complaint(issue)}`,
			remedy: surplus.length
				? `Remove ${surplus.map((key) => `\`${key}\``).join(', ')} or correct the spelling.`
				: 'Correct the value; CONTRIBUTING.md and the comments in the file show the form.',
		});
	});
}

function complaint(issue: ZodError['issues'][number]): string {
	if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'is missing.';
	if (issue.code === 'invalid_type' && issue.message.endsWith('received null')) return 'is empty: give a value, or remove the line.';
	if (issue.code === 'invalid_value') return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`;
	if (issue.code === 'invalid_type') return `must be of another kind: ${issue.message.replace('Invalid input: ', '')}.`;
	if (issue.code === 'unrecognized_keys') return `has keys that are not known here: ${issue.keys.join(', ')}.`;
	return `${issue.message.replace(/^Invalid/, 'is not a valid').replace(/\.$/, '')}.`;
}
