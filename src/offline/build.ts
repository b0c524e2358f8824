import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { endingOf } from '../hosting/media-types.ts';
import { workerScript } from '../hosting/worker-scripts.ts';
import { localeKeys } from '../locales.ts';
import { unpacked, type PackedPayload } from '../search/unpacking.ts';
import { mark, marked, versionLength } from './mark.ts';
import { packFolder, partsOf } from './parts.ts';
import type { Manifest, Pack } from './protocol.ts';

/** What the worker is told that is not in the built site. */
export type Told = Pick<Manifest, 'base' | 'headers' | 'notices'>;

const told = 'self.offline=';

/**
 * Makes the offline copy of a built site, or makes it anew after a change: marks each page with the site's version, writes
 * the packs, and puts what the worker must know before its code. The same site gives the same bytes.
 *
 * @param dist the built site, with the worker's code as `sw.js`
 * @returns the version
 */
export function writeOffline(dist: string, { base, headers, notices }: Told): string {
	const files = filesIn(dist).filter((path) => !path.startsWith(`${packFolder}/`));
	const pages = files.filter((path) => path.endsWith('index.html'));
	const parts = partsOf(
		files.map((path) => ({ path, bytes: statSync(join(dist, path)).size })),
		localeKeys,
	);
	const unmarked = [...parts].map(([part, paths]) => [part, packOf(dist, paths, base)] as const);
	const version = hash(JSON.stringify(unmarked)).slice(0, versionLength);
	for (const page of pages) mark(join(dist, page), version);
	const packs = writePacks(
		dist,
		base,
		unmarked.map(([part, pack]) => [part, markedPack(pack, version)] as const),
	);
	const manifest: Manifest = { version, base, packs, headers, notices, noticeStyle: styleIn(files, base) };
	const path = join(dist, workerScript);
	const code = readFileSync(path, 'utf8').replace(new RegExp(`^${told}.*\n`), '');
	writeFileSync(path, `${told}${JSON.stringify(manifest)};\n${code}`);
	return version;
}

function filesIn(dist: string): string[] {
	return readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
		.map(({ parentPath, name }) =>
			join(parentPath, name)
				.slice(dist.replace(/[\\/]$/, '').length + 1)
				.split(sep)
				.join('/'),
		)
		.sort();
}

function markedPack({ texts, bytes }: Pack, version: string): Pack {
	const entries = Object.entries(texts).map(([address, text]) => [address, isPage(address) ? marked(text, version) : text]);
	return { texts: Object.fromEntries(entries) as Pack['texts'], bytes };
}

const isPage = (address: string): boolean => address.endsWith('/');

const isText = (path: string): boolean => ['css', 'html', 'js', 'json', 'svg'].includes(endingOf(path));

function packOf(dist: string, paths: readonly string[], base: string): Pack {
	const pack: Pack = { texts: {}, bytes: {} };
	const search = paths.some((path) => path.startsWith('search/')) ? searchVersion(dist, paths) : '';
	for (const path of paths) {
		const content = readFileSync(join(dist, path));
		const address = base + path.replace(/(^|\/)index\.html$/, '$1') + (path.startsWith('search/') ? search : '');
		if (isText(path)) pack.texts[address] = textOf(path, content.toString());
		else pack.bytes[address] = content.toString('base64');
	}
	return pack;
}

/** The answers of the search say what pages say too: beside these they weigh less as they are than packed. */
function textOf(path: string, text: string): string {
	if (/^search\/[\w-]+\.json$/.test(path)) return JSON.stringify(unpacked(JSON.parse(text) as PackedPayload));
	return path.endsWith('index.html') ? marked(text, '') : text;
}

/** Pages ask for what the search finds under an address that changes with it. */
function searchVersion(dist: string, paths: readonly string[]): string {
	const page = readFileSync(
		join(
			dist,
			paths.find((path) => path.endsWith('/faq/index.html'))!,
		),
		'utf8',
	);
	const [, version] = /\/search\/[\w-]+\.json(\?v=\w+)/.exec(page) ?? [];
	if (version === undefined) throw new Error('No page says where the search loads its answers from.');
	return version;
}

function writePacks(dist: string, base: string, packs: readonly (readonly [part: string, pack: Pack])[]): Record<string, string> {
	const folder = join(dist, packFolder);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return Object.fromEntries(
		packs.map(([part, pack]) => {
			const text = JSON.stringify(pack);
			const file = `${part}.${hash(text).slice(0, 16)}.json`;
			writeFileSync(join(folder, file), text);
			return [part, `${base}${packFolder}/${file}`];
		}),
	);
}

function styleIn(files: readonly string[], base: string): string {
	const style = files.find((path) => /^_astro\/notice\.[\w-]+\.css$/.test(path));
	if (!style) throw new Error('The stylesheet of the notice was not built.');
	return base + style;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
