import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { mostBytes } from '../../src/offline/parts.ts';
import type { Manifest, Pack } from '../../src/offline/protocol.ts';
import { builtPages, dist } from '../support/dist.ts';

const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
const manifest = JSON.parse(/^self\.offline=(.*);\n/.exec(worker)![1]!) as Manifest;
const packs = Object.entries(manifest.packs).map(([part, address]) => {
	const content = readFileSync(join(dist, address));
	return { part, address, content, pack: JSON.parse(content.toString()) as Pack };
});
const brotli = (content: string | Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

it('a copy of English and another language weighs at most 450 kB, in brotli, and its worker 4 kB', () => {
	const weights = Object.fromEntries(packs.map(({ part, content }) => [part, brotli(content)]));
	const largest = Math.max(...localeKeys.filter((key) => key !== 'en').map((key) => weights[key]!));
	expect(weights.shell! + weights.en! + largest).toBeLessThanOrEqual(450_000);
	expect(brotli(worker)).toBeLessThanOrEqual(4_000);
	// Nothing of a language was left out as yet.
	for (const { content } of packs) expect(content.length).toBeLessThan(mostBytes);
});

it('a pack holds the pages of its language as they are published, and is named by its content', () => {
	for (const { part, address, content, pack } of packs) {
		expect(address).toContain(`${part}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.json`);
		for (const path of part === 'shell'
			? ['']
			: ['', 'triage/', 'triage/flowchart/', 'triage/request/', 'faq/', 'guide/glossary/', 'offline/']) {
			const page = part === 'shell' ? '/' : `/${part}/${path}`;
			expect(pack.texts[page], page).toBe(readFileSync(join(dist, page, 'index.html'), 'utf8'));
		}
		if (part !== 'shell') expect(Object.keys(pack.texts).filter((name) => name.startsWith(`/search/${part}.json?v=`))).toHaveLength(1);
	}
});

it('every page says which build it is of, and the worker runs as a script of any kind', () => {
	for (const { address, document } of builtPages().filter((page) => !page.address.endsWith('404.html')))
		expect(document.querySelector('html')!.getAttribute('data-build'), address).toBe(manifest.version);
	expect(worker).not.toMatch(/^(?:import|export)\b|[;}](?:import|export)[\s{*"']/m);
});
