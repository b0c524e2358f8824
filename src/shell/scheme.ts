/** Where the reader's choice of light or dark is remembered. */
export const schemeKey = 'guide-scheme';

/** Restores the choice before the first paint, in the data `d` of the page: a part of the script in each page's head. */
export const restoreScheme = `try{d.scheme=localStorage['${schemeKey}']??'auto'}catch{}`;
