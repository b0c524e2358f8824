import type { RecordedBlock, RecordedPage, Translations } from './schema.ts';

/** @returns `content/translations/<locale>.json`: pages by name, a block a line, so that a change shows as its lines. */
export function serializeTranslations({ pages }: Translations): string {
	const entries = Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1));
	if (entries.length === 0) return '{ "pages": {} }\n';
	return `{\n\t"pages": {\n${entries.map(([path, page]) => pageText(path, page)).join(',\n')}\n\t}\n}\n`;
}

function pageText(path: string, { blocks, ...provenance }: RecordedPage): string {
	const facts = Object.entries(provenance).map(([key, value]) => `\t\t\t${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
	return `\t\t${JSON.stringify(path)}: {\n${facts.join('')}\t\t\t"blocks": [\n${blocks.map(blockText).join(',\n')}\n\t\t\t]\n\t\t}`;
}

function blockText(block: RecordedBlock): string {
	const fields = Object.entries(block).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
	return `\t\t\t\t{ ${fields.join(', ')} }`;
}
