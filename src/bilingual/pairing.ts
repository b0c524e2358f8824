/** A unit of a page with the same unit of its twin. */
export interface Pair<Own, Twin> {
	id: string;
	own: Own;
	twin: Twin;
}

/** Units of two pages, brought together. */
export interface Pairing<Own, Twin> {
	pairs: Pair<Own, Twin>[];
	/** Ids of own units that the twin lacks, or has under an id that stands twice. */
	unmatched: string[];
}

/** @returns the units of a page paired by their ids with those of its twin, in the page's own order, whatever the twin's. */
export function pairUnits<Own, Twin>(
	own: readonly (readonly [id: string, unit: Own])[],
	twin: readonly (readonly [id: string, unit: Twin])[],
): Pairing<Own, Twin> {
	const found = new Map<string, Twin | undefined>();
	for (const [id, unit] of twin) found.set(id, found.has(id) ? undefined : unit);
	const pairing: Pairing<Own, Twin> = { pairs: [], unmatched: [] };
	for (const [id, unit] of own) {
		const other = found.get(id);
		if (other === undefined) pairing.unmatched.push(id);
		else pairing.pairs.push({ id, own: unit, twin: other });
	}
	return pairing;
}
