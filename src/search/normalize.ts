/** A text in one width and case, with the place in the original that each UTF-16 unit came from. */
export interface NormalText {
	text: string;
	/** By unit of `text`, where its character starts in the original. */
	starts: number[];
	/** By unit of `text`, where its character ends in the original. */
	ends: number[];
}

// Characters that NFKC leaves as they are, and others with the marks that belong to them: й may be typed as и and a
// breve, half-width ｶﾞ is two characters.
const piece =
	/[\n\x20-\x7E\u0400-\u0437\u0439-\u045F\u3001\u3002\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF]+(?![\p{M}\uFF9E\uFF9F])|.[\p{M}\uFF9E\uFF9F]*/gsu;

/** Brings a text to Unicode's NFKC and lower case, character by character: `ＳＬＡ` => `sla`, `ｻｰﾊﾞ` => `サーバ`. */
export function normalize(original: string): NormalText {
	const normal: NormalText = { text: '', starts: [], ends: [] };
	for (const { 0: found, index } of original.matchAll(piece)) {
		const lower = found.normalize('NFKC').toLowerCase();
		const same = lower.length === found.length;
		for (let unit = 0; unit < lower.length; unit += 1) {
			normal.starts.push(same ? index + unit : index);
			normal.ends.push(same ? index + unit + 1 : index + found.length);
		}
		normal.text += lower;
	}
	return normal;
}
