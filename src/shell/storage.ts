/** @returns what was stored under a key, or null where there is nothing or storage is denied. */
export function storedValue(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Stores a value for the next visit; where storage is denied the choice holds for this page only. */
export function storeValue(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Nothing to do: the choice is a convenience.
	}
}
