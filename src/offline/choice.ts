import { storedValue } from '../shell/storage.ts';

/** Where it is remembered that the reader wants no copy. */
export const offlineKey = 'guide-offline';

/** @returns whether the reader wants no copy */
export const turnedOff = (): boolean => storedValue(offlineKey) === 'off';

/** @returns whether the reader, or their line, asks to be spared */
export const sparing = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
