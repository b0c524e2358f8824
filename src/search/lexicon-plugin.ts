import type { Plugin } from 'vite';

/** Leaves the letters and words that the search knows out of the scripts of pages: they come with the answers. */
export function lexiconAsData(): Plugin {
	return {
		name: 'escalation-guide:lexicon',
		enforce: 'pre',
		resolveId(source, importer) {
			if (this.environment.name !== 'client' || !/\/lexicon\.ts$/.test(source)) return undefined;
			return this.resolve(source.replace('lexicon.ts', 'lexicon-loaded.ts'), importer);
		},
	};
}
