import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of a page under one heading; the first stands under the page's title. */
export interface Section {
	heading: string;
	text: string;
}

/** A page of somebody's documentation. */
export interface DocPage {
	title: string;
	sections: Section[];
}

/** @returns all Markdown below a folder that says something */
export function readCorpus(folder: string): DocPage[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file));
	return files
		.sort()
		.map((file) => pageOf(readFileSync(join(folder, file), 'utf8')))
		.filter(({ title, sections }) => title !== '' && sections.some(({ text }) => text.length > 100));
}

/** @returns a page's text with its headings, in order */
export const textOf = ({ sections }: DocPage): string => sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');

function pageOf(markdown: string): DocPage {
	const matter = /^\uFEFF?---\r?\n([^]*?)\r?\n---/.exec(markdown);
	const body = markdown.slice(matter?.[0].length ?? 0).replace(/^(```|~~~)[^]*?^\1/gm, '');
	const sections: Section[] = [{ heading: '', text: '' }];
	for (const line of body.split(/\r?\n/)) {
		const heading = /^#{1,4}\s+(.+?)\s*#*$/.exec(line)?.[1];
		if (heading !== undefined) sections.push({ heading: plain(heading), text: '' });
		else sections.at(-1)!.text += `${plain(line)}\n`;
	}
	const first = /^#\s+(.+)$/m.exec(body)?.[1];
	const named = /^title:\s*["']?(.*?)["']?\s*$/m.exec(matter?.[1] ?? '')?.[1];
	return { title: plain(first ?? named ?? ''), sections };
}

/** What a reader sees of a line of Markdown. */
function plain(line: string): string {
	return line
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/<[^>]*>|\{[#.%][^}]*\}|https?:\S+|[`*_|]|^\s*[>#-]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
