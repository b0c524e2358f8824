/** @returns what of `a` is not in `b`, and what of `b` is not in `a`, counting doubles. */
export function difference(a: readonly string[], b: readonly string[]): [missing: string[], surplus: string[]] {
	const left = [...a];
	const surplus = b.filter((item) => {
		const index = left.indexOf(item);
		if (index < 0) return true;
		left.splice(index, 1);
		return false;
	});
	return [left, surplus];
}

const quoted = (title: string, items: readonly string[]) =>
	items.length > 0 ? [`${title} ${items.map((item) => `"${item}"`).join(', ')}`] : [];

/** @returns a difference in words; undefined where there is none. */
export function departures(missing: readonly string[], surplus: readonly string[]): string | undefined {
	return [...quoted('missing', missing), ...quoted('surplus', surplus)].join('; ') || undefined;
}
