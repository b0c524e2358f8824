// Types, lint, format and content, each run whole; fails when one of them fails.
import { checkContent } from '../checks/check.ts';
import { agedFacts } from '../checks/facts.ts';
import { unrecordedPages } from '../checks/records.ts';
import { formatProblems } from '../checks/report.ts';
import { loadContent } from '../docs/load.ts';
import { root, run } from './run.ts';

const only = process.argv[2];

const steps: Record<string, () => boolean> = {
	types: () => run('astro', 'check', '--minimumFailingSeverity', 'hint'),
	lint: () => run('eslint', '.'),
	format: () => run('prettier', '--check', '--log-level=warn', '.'),
	content: checkAll,
};

const failed = Object.entries(steps)
	.filter(([name]) => only === undefined || name === only)
	.filter(([name, step]) => {
		console.log(`\n── ${name}`);
		return !step();
	})
	.map(([name]) => name);
console.log(failed.length > 0 ? `\nNot in order: ${failed.join(', ')}` : '\nAll in order.');
process.exit(failed.length > 0 ? 1 : 0);

function checkAll(): boolean {
	const { content, problems } = loadContent(root);
	const today = new Date().toISOString().slice(0, 10);
	const all = [...problems, ...(content.site ? [...checkContent(content), ...unrecordedPages(content)] : [])];
	const aged = agedFacts(content, today);
	for (const { file, line, message } of aged) console.log(`${file}:${line}  ${message}`);
	if (aged.length > 0) console.log(`→ Look them up in a current source and set \`seen\`, or leave them: pages show the date.\n`);
	console.log(formatProblems(all));
	return all.every(({ severity }) => severity !== 'error');
}
