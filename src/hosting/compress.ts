import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressible, endingOf, hostFiles } from './media-types.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const atOnce = 16;
/** From this size on the best compression takes seconds a file and saves a tenth. */
const large = 1_000_000;
const quick = 9;

/** Writes `.br` and `.gz` beside every file of a folder that they make smaller. @returns how many files were compressed */
export async function compressFolder(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && isCompressed(entry.name));
	const paths = files.map(({ parentPath, name }) => join(parentPath, name));
	for (let from = 0; from < paths.length; from += atOnce) await Promise.all(paths.slice(from, from + atOnce).map(compressFile));
	return paths.length;
}

const isCompressed = (name: string): boolean => compressible.includes(endingOf(name)) && !hostFiles.some((file) => file === name);

async function compressFile(path: string): Promise<void> {
	const content = await readFile(path);
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: content.length < large ? constants.BROTLI_MAX_QUALITY : quick,
		[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
	};
	const versions = { br: await brotli(content, { params }), gz: await gzipped(content, { level: constants.Z_BEST_COMPRESSION }) };
	for (const [ending, compressed] of Object.entries(versions)) {
		if (compressed.length < content.length) await writeFile(`${path}.${ending}`, compressed);
	}
}
