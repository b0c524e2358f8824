import type { Problem } from './problem.ts';

/** @returns all problems as text, by file and line: place, rule and message, then the remedy. */
export function formatProblems(problems: readonly Problem[]): string {
	const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
	const blocks = sorted.map(({ file, line, severity, rule, message, remedy }) => {
		const place = line === undefined ? file : `${file}:${line}`;
		return `${place}  ${severity}  ${rule}\n  ${message}\n  → ${remedy}`;
	});
	return [...blocks, summary(problems)].join('\n\n');
}

function summary(problems: readonly Problem[]): string {
	const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
	const say = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
	return (['error', 'warning', 'notice'] as const).map((severity) => say(count(severity), severity)).join(', ');
}
