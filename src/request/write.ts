import type { Finished, Line } from './draft.ts';

/** @returns a finished request as plain text, to be pasted into a form; `colon` is the language's. */
export function toText({ title, sections }: Finished, colon: string): string {
	const line = ({ label, value }: Line) => (value.includes('\n') ? `${label}${colon.trimEnd()}\n${value}` : `${label}${colon}${value}`);
	return `${[title, ...sections.map(({ lines }) => lines.map(line).join('\n'))].join('\n\n')}\n`;
}

/** @returns a finished request as Markdown, to be kept with a ticket. What was typed is never read as markup. */
export function toMarkdown({ title, sections }: Finished, colon: string): string {
	const parts = sections.map((section) => `## ${escape(section.title)}\n\n${section.lines.map((line) => item(line, colon)).join('\n')}`);
	return `${[`# ${escape(title.replace(/\s+/g, ' '))}`, ...parts].join('\n\n')}\n`;
}

function item({ label, value, long, exact }: Line, colon: string): string {
	const name = `- **${escape(label)}${colon.trimEnd()}**`;
	if (!long) return `${name} ${escape(value.replace(/\s+/g, ' '))}`;
	const text = exact ? fenced(value) : value.split('\n').map((part) => `> ${escape(part)}  `).join('\n'); // prettier-ignore
	return `${name}\n\n${text.replace(/^/gm, '  ')}\n`;
}

/** A fence is longer than any run of backticks within. */
function fenced(text: string): string {
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}text\n${text}\n${fence}`;
}

const escape = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+]|\d+(?=[.)]))/, escapeList);
const escapeList = (whole: string, space: string, mark: string): string => (/\d/.test(mark) ? whole : `${space}\\${mark}`);
