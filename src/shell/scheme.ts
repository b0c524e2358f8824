/** Where the reader's choice of light or dark is remembered. */
export const schemeKey = 'guide-scheme';

/** Restores the choice before the first paint: stands in each page's head, and the policy of scripts knows it by its text. */
export const restoreScheme = `try{document.documentElement.dataset.scheme=localStorage.getItem('${schemeKey}')??'auto'}catch{}`;
