/** @returns what was stored under a key for this tab alone, or null. */
export function tabValue(key: string): string | null {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Stores a value for this tab, until it is closed; an empty one is forgotten. */
export function storeTabValue(key: string, value: string): void {
	try {
		if (value) sessionStorage.setItem(key, value);
		else sessionStorage.removeItem(key);
	} catch {
		// Nothing to do: the page works without.
	}
}
