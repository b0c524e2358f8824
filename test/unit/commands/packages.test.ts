import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../src/commands/run.ts';

interface Locked {
	version: string;
	license?: string;
	integrity?: string;
	resolved?: string;
	hasInstallScript?: boolean;
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { '': own, ...locked } = JSON.parse(read('package-lock.json')).packages as Record<string, Locked>;
const manifest = JSON.parse(read('package.json')) as Record<
	'dependencies' | 'devDependencies' | 'optionalDependencies',
	Record<string, string>
>;
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const packages = Object.entries(locked);

/** Licences that a guide under MIT may be built with. LGPL and MPL are of programs that the build calls and no page holds, OFL of fonts. */
const licences = /^(0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC0-1\.0|ISC|LGPL-3\.0-or-later|MIT|MPL-2\.0|OFL-1\.1|Python-2\.0)$/;

it('every package has a licence that lets it be used so', () => {
	const others = packages.filter(([, { license }]) => !(license ?? 'none').split(' AND ').every((name) => licences.test(name)));
	expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
});

it('every package is known by its hash, and no registry by its address', () => {
	expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
	expect(packages.filter(([, { resolved }]) => resolved).map(([name]) => name)).toEqual([]);
});

it('the lock holds every package of another system that one of these may ask for', () => {
	const optional = packages.flatMap(([, entry]) => Object.keys((entry as { optionalDependencies?: object }).optionalDependencies ?? {}));
	const names = new Set(packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
	expect([...new Set(optional)].filter((name) => !names.has(name))).toEqual([]);
});

it('packages that would run a script as they are installed are known, and are not let', () => {
	expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual(['node_modules/esbuild']);
	expect(read('src/commands/install.mjs')).toContain('--ignore-scripts');
});

it('every package we ask for has an exact version, and stands in the list of what it is for', () => {
	expect(own).toBeDefined();
	expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	const listed = [...read('SECURITY.md').matchAll(/`([@\w/*-]+)`/g)].map(([, name]) => name!);
	const named = (name: string) => listed.some((entry) => entry === name || (entry.endsWith('*') && name.startsWith(entry.slice(0, -1))));
	expect(Object.keys(direct).filter((name) => !named(name))).toEqual([]);
});
