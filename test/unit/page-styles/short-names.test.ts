import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { root } from '../../../src/commands/run.ts';
import { shortenNames, shortNames, withShortNames } from '../../../src/page-styles/short-names.ts';

it('properties get their short names where they are set and read, in whole words', () => {
	const css = ':root{--guide-line:red;--guide-line-x:blue}p{color:var(--guide-line, var(--guide-line-soft))}';
	expect(postcss([shortenNames]).process(css, { from: undefined }).css).toBe(
		':root{--l:red;--guide-line-x:blue}p{color:var(--l, var(--ls))}',
	);
	expect(withShortNames(withShortNames('--guide-accent'))).toBe(withShortNames('--guide-accent'));
});

it('no two properties are called alike, and none as one in a stylesheet', () => {
	const short = Object.values(shortNames);
	expect(new Set(short).size).toBe(short.length);
	const styles = join(root, 'src/styles');
	const written = new Set(readdirSync(styles).flatMap((file) => readFileSync(join(styles, file), 'utf8').match(/--[\w-]+/g) ?? []));
	expect(written.size).toBeGreaterThan(20);
	expect(short.filter((name) => written.has(name))).toEqual([]);
});
