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
		// Nothing to do: as above.
	}
}

/** Keeps in the address what the page shows; where the browser refuses, as after very many changes, the address stays. */
export function storeInAddress(address: URL): void {
	try {
		history.replaceState(history.state, '', address);
	} catch {
		// Nothing to do: as above.
	}
}
