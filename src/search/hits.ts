/** By record, how well it answers what was looked up. */
export type Hits = ReadonlyMap<number, number>;

/** @returns what any of the parts hit, each as well as its best part times that part's factor. */
export function union(parts: Iterable<readonly [hits: Hits, factor: number]>): Hits {
	const all = new Map<number, number>();
	for (const [hits, factor] of parts) for (const [id, score] of hits) all.set(id, Math.max(all.get(id) ?? 0, score * factor));
	return all;
}

/** @returns what all of them hit, with the mean. */
export function intersection([first = new Map(), ...rest]: readonly Hits[]): Hits {
	const shared = [...first].filter(([id]) => rest.every((hits) => hits.has(id)));
	return new Map(shared.map(([id, score]) => [id, rest.reduce((sum, hits) => sum + hits.get(id)!, score) / (rest.length + 1)]));
}
