import type { Lexicon } from './lexicon.ts';

/** What came with the answers; nothing until they are there. */
export const lexicon: Lexicon = { characters: '', functionWords: '', meaning: '(?!)' };
