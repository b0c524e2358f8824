/** A start tag as it stands in a page. */
export interface Tag {
	/** In lower case. */
	name: string;
	/** Offsets of the start tag, `<` to past `>`. */
	start: number;
	end: number;
	/** Names in lower case, values with their entities resolved; empty where an attribute has no value. Tags that are written alike share them. */
	attributes: ReadonlyMap<string, string>;
	/** Of scripts and style elements what stands in them, untouched; else empty. */
	text: string;
}

/** A change of a page: what stands from `start` to `end` is replaced. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

const tagOrComment = /<!--[^]*?-->|<([a-z][^\s/>]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/gi;
const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** @returns every start tag of a page, in order; nothing inside scripts and style elements is taken for one. */
export function tagsOf(html: string): Tag[] {
	const tags: Tag[] = [];
	const scan = new RegExp(tagOrComment);
	for (let match = scan.exec(html); match; match = scan.exec(html)) {
		if (match[1] === undefined) continue;
		const name = match[1].toLowerCase();
		const end = scan.lastIndex;
		const text = name === 'script' || name === 'style' ? html.slice(end, closingTag(html, name, end)) : '';
		scan.lastIndex += text.length;
		tags.push({ name, start: match.index, end, attributes: attributesOf(match[2] ?? ''), text });
	}
	return tags;
}

function closingTag(html: string, name: string, from: number): number {
	const found = html.slice(from).search(new RegExp(`</${name}[\\s/>]`, 'i'));
	return found < 0 ? html.length : from + found;
}

/** Pages of a site are made of much the same tags, so what was read of one is kept for the next; few, as each keeps its page's text. */
const lately = new Map<string, ReadonlyMap<string, string>>();
const mostKept = 4_000;

function attributesOf(text: string): ReadonlyMap<string, string> {
	const known = lately.get(text);
	if (known) return known;
	const attributes = new Map<string, string>();
	for (const [, name, double, single, bare] of text.matchAll(attribute)) {
		const key = name!.toLowerCase();
		if (!attributes.has(key)) attributes.set(key, resolved(double ?? single ?? bare ?? ''));
	}
	if (lately.size >= mostKept) lately.clear();
	lately.set(text, attributes);
	return attributes;
}

const named: Record<string, string> = { amp: '&', apos: "'", colon: ':', gt: '>', lt: '<', newline: '\n', quot: '"', tab: '\t' };

function resolved(value: string): string {
	if (!value.includes('&')) return value;
	return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
		if (name !== undefined) return named[String(name).toLowerCase()] ?? entity;
		const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
	});
}

/** @returns a page with edits that do not overlap. */
export function edited(html: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
		result += html.slice(at, start) + text;
		at = end;
	}
	return result + html.slice(at);
}
