import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns all files below a folder whose names end so, in a stable order. */
export function filesBelow(folder: string, ending: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(ending))
		.sort()
		.map((file) => join(folder, file));
}
