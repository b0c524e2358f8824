import { storedValue, storeValue } from '../shell/storage.ts';

const key = 'search-recent';
const kept = 6;

/** @returns the latest queries, which are kept on this device only; what another hand left under our key does no harm. */
export function recentQueries(): string[] {
	try {
		return (JSON.parse(storedValue(key)!) as unknown[]).filter((query) => typeof query === 'string').slice(0, kept);
	} catch {
		return [];
	}
}

export function keepQuery(query: string): void {
	if (query) storeValue(key, JSON.stringify([query, ...recentQueries().filter((known) => known !== query)]));
}

export function forgetQueries(): void {
	storeValue(key, '[]');
}
