import { loadContent, type Loaded } from '../../src/docs/load.ts';
import { root } from '../../src/commands/run.ts';

/** @returns the guide's real content, as the build reads it. */
export function realContent(): Loaded {
	return loadContent(root);
}
