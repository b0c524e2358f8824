/** Keeps in the address what the page shows; where the browser refuses, as after very many changes, the address stays. */
export function storeInAddress(address: URL): void {
	try {
		history.replaceState(history.state, '', address);
	} catch {
		// Nothing to do: the page works without.
	}
}
