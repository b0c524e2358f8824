import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { forkGuide } from '../support/fork.ts';

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
