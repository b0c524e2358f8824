/** A stretch of a block's text: plain words, or an element such as a link, which no sentence may cut in two. */
export interface Stretch {
	text: string;
	whole: boolean;
}

/**
 * Finds the sentences of a block.
 *
 * @param stretches the block's content in order
 * @param tag its language, BCP 47
 * @returns the offsets in its text at which sentences begin, 0 first; only 0 where the browser cannot tell sentences
 */
export function sentenceStarts(stretches: readonly Stretch[], tag: string): number[] {
	const text = stretches.map((stretch) => stretch.text).join('');
	const starts = new Set([0]);
	let begun = '';
	for (const { segment, index } of segmentsOf(text, tag)) {
		// A mark or number that stands alone belongs to the words after it.
		if (/\p{L}/u.test(begun)) {
			starts.add(outsideOfWhole(stretches, index));
			begun = '';
		}
		begun += segment;
	}
	return withoutEmpty([...starts], text);
}

function segmentsOf(text: string, tag: string): Iterable<{ segment: string; index: number }> {
	if (!('Segmenter' in Intl)) return [];
	return new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text);
}

/** An offset inside an element that must stay whole moves to its end. */
function outsideOfWhole(stretches: readonly Stretch[], offset: number): number {
	let start = 0;
	for (const { text, whole } of stretches) {
		const end = start + text.length;
		if (whole && start < offset && offset < end) return end;
		start = end;
	}
	return offset;
}

/** A stretch without letter or digit, such as the space after an element, is part of the sentence before it. */
function withoutEmpty(starts: readonly number[], text: string): number[] {
	const ordered = [...starts].sort((a, b) => a - b);
	return ordered.filter((start, index) => start === 0 || /[\p{L}\p{N}]/u.test(text.slice(start, ordered[index + 1])));
}
