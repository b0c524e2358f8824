/**
 * Writes a term in the letters a to p where it has others than a to z and digits, each UTF-16 unit as four. Both indexes
 * hold terms so: Pagefind then has nothing to cut or to strip of accents, at build or in the browser, and MiniSearch's
 * tree, which looks through all letters that may come next, has sixteen branches instead of thousands. The lowest bits
 * come first: neighbours in Unicode, such as all katakana, then lie in different pieces of an index.
 *
 * `sever` => sever; `要求` => bijicemg; prefixes of terms stay prefixes
 */
export function indexTerm(term: string): string {
	let written = known.get(term);
	if (written === undefined) known.set(term, (written = /^[a-z0-9]*$/.test(term) ? term : term.replace(/[^]/g, inLetters)));
	return written;
}

const known = new Map<string, string>();

function inLetters(unit: string): string {
	const code = unit.charCodeAt(0);
	return [0, 4, 8, 12].map((shift) => String.fromCharCode(97 + ((code >> shift) & 15))).join('');
}
