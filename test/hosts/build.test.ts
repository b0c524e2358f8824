import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compressFolder } from '../../src/hosting/compress.ts';
import { forkGuide } from '../support/fork.ts';
import { whole } from '../support/pages.ts';

const fork = forkGuide();
afterAll(() => fork.remove());

it('the build fails where a component brings a script that nobody vouches for, and names each once', () => {
	const path = join(fork.folder, 'src/shell/Footer.astro');
	const footer = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		footer.replace(
			'<footer ',
			'<script is:inline>window.counted = 1;</script>\n<a href="javascript:void 0">x</a>\n<footer onclick="count()" ',
		),
	);
	const { succeeded, output } = fork.build();
	expect(succeeded).toBe(false);
	for (const rule of ['inline-script-unknown', 'javascript-address', 'event-handler']) expect(output.split(rule)).toHaveLength(2);
	expect(output).toContain('window.counted = 1;');
	expect(output).toMatch(/dist\/\S+\.html {2}error/);
	expect(output).toContain('3 errors');
	writeFileSync(path, footer);
});

it('a base path stands before every path that hosts are told', () => {
	fork.change('site.yaml', 'basePath: /', 'basePath: /guide/');
	const { succeeded, output } = fork.build();
	expect(succeeded, output).toBe(true);
	const file = (name: string) => readFileSync(join(fork.folder, name), 'utf8');
	const paths = file('dist/_headers')
		.split('\n')
		.filter((line) => line.startsWith('/'));
	expect(paths.length).toBeGreaterThan(3);
	for (const path of [...paths, ...file('dist/_redirects').trim().split('\n')]) expect(path).toMatch(/^\/guide\//);
	expect(file('dist/index.html')).toMatch(/<script integrity="sha256-[^"]+" type="module" src="\/guide\/_astro\//);
	expect(file('dist-nginx/conf.d/escalation-guide.conf')).toContain('location /guide/ja-jp/ {');
});

it.runIf(whole)(
	'two builds of the same sources are the same, byte for byte',
	async () => {
		const first = await builtOnce();
		const second = await builtOnce();
		expect([...second.keys()]).toEqual([...first.keys()]);
		expect(first.size).toBeGreaterThan(500);
		expect([...second].filter(([file, hash]) => first.get(file) !== hash).map(([file]) => file)).toEqual([]);
	},
	600_000,
);

/** Builds the fork and compresses it. @returns the hash of each file that hosts are given */
async function builtOnce(): Promise<Map<string, string>> {
	const { succeeded, output } = fork.build();
	expect(succeeded, output).toBe(true);
	await compressFolder(join(fork.folder, 'dist'));
	return new Map(
		['dist', 'dist-nginx'].flatMap((folder) => filesBelow(join(fork.folder, folder)).map((file) => [file, hashOf(file)] as const)),
	);
}

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
