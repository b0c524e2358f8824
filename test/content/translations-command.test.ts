import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { englishEdits } from '../support/english-edits.ts';
import { forkGuide } from '../support/fork.ts';

const fork = forkGuide();
for (const { edit } of englishEdits) edit(fork);
afterAll(() => fork.remove());

describe('the command, in a copy without history,', () => {
	const run = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync('node', ['src/commands/translations.ts', ...args], { cwd: fork.folder, encoding: 'utf8' });
		return { status, output: stdout + stderr };
	};

	it('counts page by language', () => {
		const { output } = run();
		expect(output).toMatch(/^guide\/severity-and-response-times(\s+77\s+1\s+0\s+0){3}$/m);
		expect(output).toMatch(/^guide\/check-service-health(\s+72\s+0\s+1\s+0){3}$/m);
	});

	it('shows old and new English beside the translation', () => {
		const { output } = run('show', 'guide/severity-and-response-times', 'ja-jp');
		expect(output).toContain('It [-decides-]{+determines+} how soon');
		expect(output).toMatch(/translation .+\(content\/docs\/ja-jp\/guide\/severity-and-response-times\.mdx:\d+\)/);
		expect(run('show', 'guide/check-service-health', 'ru-ru').output).toContain('Nothing else comes before it.');
	});

	it('records a review, which the table then knows', () => {
		expect(run('stamp', 'guide/severity-and-response-times', 'ja-jp', '--reviewed-by', 'Aoi').status).toBe(0);
		expect(run('show', 'guide/severity-and-response-times', 'ja-jp').output).toContain('reviewed by Aoi');
		expect(run().output).toMatch(/^guide\/severity-and-response-times(\s+77\s+1\s+0\s+0){2}\s+78\s+0\s+0\s+0$/m);
		expect(run('pending', 'guide/check-service-health', 'ja-jp').status).toBe(0);
		expect(run().output).toMatch(/^guide\/check-service-health(\s+72\s+0\s+1\s+0){3}$/m);
	});

	it.each([
		[['show', 'guide/nowhere', 'ja-jp'], 'guide/close-the-loop'],
		[['show', 'guide/close-the-loop', 'fr'], 'zh-tw, ru-ru, ja-jp'],
		[['tell'], 'npm run translations -- show'],
		[['stamp', 'guide/close-the-loop', 'ja-jp', '--translated-by', 'robot'], 'person or machine'],
		[['pending', 'guide/close-the-loop', 'ja-jp', 'nowhere.1'], 'top.1'],
		[['pending', 'guide/close-the-loop', 'ja-jp', 'top.1'], 'the structures differ'],
		[['stamp', 'faq/sla-credit', 'ja-jp'], '--reordered'],
	])('refuses %j and says what is possible', (args, possible) => {
		const { status, output } = run(...args);
		expect(status).toBe(1);
		expect(output).toContain(possible);
	});
});
