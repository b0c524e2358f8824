/**
 * @returns the candidates whose name is like `asked`, most alike first: those that share words of the slug, or differ in
 * few letters; none where nothing is alike.
 */
export function nearest<T>(asked: string, candidates: readonly T[], nameOf: (candidate: T) => string): T[] {
	const wanted = asked.toLowerCase();
	if (wanted === '') return [];
	return candidates
		.map((candidate) => ({ candidate, score: likeness(wanted, nameOf(candidate)) }))
		.filter(({ score }) => score >= 0.5)
		.sort((a, b) => b.score - a.score)
		.map(({ candidate }) => candidate);
}

/** From 0, nothing alike, to 1, the same. */
function likeness(a: string, b: string): number {
	const letters = 1 - editDistance(a, b) / Math.max(a.length, b.length);
	const wordsOfA = a.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
	const wordsOfB = new Set(b.split('-'));
	const shared = wordsOfA.length === 0 ? 0 : wordsOfA.filter((word) => wordsOfB.has(word)).length / wordsOfA.length;
	return Math.max(letters, shared);
}

/** Levenshtein's distance: how many letters must change. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		}
		row = next;
	}
	return row[b.length]!;
}
