/** Where the second language stands: nowhere, below each paragraph, or side by side with it. */
export const modes = ['off', 'below', 'beside'] as const;
export type Mode = (typeof modes)[number];

/** @returns whether a word names a mode. */
export function isMode(word: string | null | undefined): word is Mode {
	return modes.some((mode) => mode === word);
}

/** @returns the first of the wishes that names a mode: the address's, then the remembered one; else `off`. */
export function chosenMode(...wishes: readonly (string | null)[]): Mode {
	return wishes.find(isMode) ?? 'off';
}

/** @returns the mode that follows, the first after the last; a narrow window has no room for two columns. */
export function nextMode(mode: Mode, narrow: boolean): Mode {
	const following = modes[(modes.indexOf(mode) + 1) % modes.length]!;
	return narrow && following === 'beside' ? 'off' : following;
}

/** @returns of the locales offered the first that is wished for, by its key or as a browser names a language: `ja`, `ja-JP` => `ja-jp`. */
export function chosenLanguage(offered: readonly string[], wishes: readonly (string | null)[]): string | undefined {
	const languageOf = (name: string) => name.toLowerCase().split('-')[0];
	for (const wish of wishes) {
		const found = wish ? offered.find((key) => languageOf(key) === languageOf(wish)) : undefined;
		if (found) return found;
	}
	return undefined;
}
