/** @returns the newer text with what changed in it: `[-old-]` was there, `{+new+}` was not. */
export function wordDiff(before: string, after: string): string {
	const cut = (text: string): string[] => text.match(/<[^>]*>|[\p{L}\p{N}]+|\s+|[^\s]/gu) ?? [];
	const [a, b] = [cut(before), cut(after)];
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1)
			lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
	}
	let [text, removed, added] = ['', '', ''];
	const settle = () => {
		text += (removed && `[-${removed}-]`) + (added && `{+${added}+}`);
		[removed, added] = ['', ''];
	};
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			settle();
			text += a[i++];
			j += 1;
		} else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) removed += a[i++];
		else added += b[j++];
	}
	settle();
	return text;
}
