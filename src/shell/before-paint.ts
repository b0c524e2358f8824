import { holdText } from '../bilingual/before-paint.ts';
import { restoreScheme } from './scheme.ts';

/** All that has to run before the first paint of a page, as one script: each costs a hash in the page's policy. */
export const beforePaint = `{let d=document.documentElement.dataset;${restoreScheme}${holdText}}`;
