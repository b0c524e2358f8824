/**
 * @param pdf a document as Chromium writes it: objects lie open, with a plain table of where each begins
 * @returns on which sheet, from 1, each place stands that links of the document lead to
 */
export function placesIn(pdf: Buffer): Map<string, number> {
	const objects = objectsOf(pdf.toString('latin1'));
	const root = [...objects.values()].find((text) => /\/Type \/Catalog\b/.test(text)) ?? '';
	const sheets = sheetsBelow(referenceIn(root, 'Pages'), objects);
	const places = objects.get(referenceIn(root, 'Dests')) ?? '';
	return new Map([...places.matchAll(/\/(\S+) \[(\d+) 0 R /g)].map(([, name, sheet]) => [decoded(name!), sheets.indexOf(sheet!) + 1]));
}

/** Objects by number, each without the stream that may follow. */
function objectsOf(text: string): Map<string, string> {
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
	const starts = [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, start]) => Number(start));
	return new Map(
		starts.flatMap((start) => {
			const [, number, body] = /^(\d+) 0 obj\s([^]*?)(?:stream|endobj)\s/.exec(text.slice(start, text.indexOf('endobj', start) + 7)) ?? [];
			return number === undefined ? [] : [[number, body!] as const];
		}),
	);
}

/** Pages are kept as a tree, its leaves in the order of the sheets. */
function sheetsBelow(number: string, objects: ReadonlyMap<string, string>): string[] {
	const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(number) ?? '')?.[1];
	if (kids === undefined) return [number];
	return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => sheetsBelow(kid!, objects));
}

const referenceIn = (text: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? '';

const decoded = (name: string): string => name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
