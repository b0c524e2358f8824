import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/check.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { root } from '../../src/commands/run.ts';
import { loadContent, type Content } from '../../src/docs/load.ts';

const fixtures = join(root, 'test/fixtures');

/** @returns the names of the folders that each hold one fault, laid over the small guide without fault. */
export const faultNames = (): string[] => readdirSync(join(fixtures, 'faults'));

/** Lays faults over the small guide; a file of the name `removed` lists files to leave out. @returns every problem found */
export function problemsOf(...faults: string[]): Problem[] {
	const folder = mkdtempSync(join(tmpdir(), 'guide-'));
	try {
		cpSync(join(fixtures, 'guide'), folder, { recursive: true });
		for (const fault of faults) {
			const overlay = join(fixtures, 'faults', fault);
			if (existsSync(join(overlay, 'content'))) cpSync(join(overlay, 'content'), join(folder, 'content'), { recursive: true });
			for (const file of removedBy(overlay)) rmSync(join(folder, file));
		}
		const { content, problems } = loadContent(folder);
		return [...problems, ...(content.site ? checkContent(content) : [])];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function removedBy(overlay: string): string[] {
	const list = join(overlay, 'removed');
	return existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
}

/** The report that a fault's folder expects. */
export const expectedReport = (fault: string): string => join(fixtures, 'faults', fault, 'expected.txt');

/** @returns the small guide without fault. */
export const smallGuide = (): Content => loadContent(join(fixtures, 'guide')).content;
