import { closeSync, ftruncateSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns all files below a folder whose names end so, in a stable order. */
export function filesBelow(folder: string, ending: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(ending))
		.sort()
		.map((file) => join(folder, file));
}

/** Writes a file that is there anew. Cut to nothing before, as others write, some file systems wait for the disk each time. */
export function overwrite(path: string, text: string): void {
	const bytes = Buffer.from(text);
	const file = openSync(path, 'r+');
	try {
		writeFileSync(file, bytes);
		ftruncateSync(file, bytes.length);
	} finally {
		closeSync(file);
	}
}
