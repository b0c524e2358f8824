import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../docs/load.ts';
import { pagesByLocale } from '../docs/pages.ts';
import { localeKeys, tagOf, type Locale } from '../locales.ts';
import { drawPreview } from '../preview/draw.ts';
import { previewFile, twinFile } from './addresses.ts';
import { llmsText } from './llms.ts';
import { twinsOf } from './twins.ts';

/** What machines read beside the pages. */
export interface MachineFiles {
	/** By path in the built site. */
	files: Map<string, string | Uint8Array>;
	/** What whoever builds the site should know. */
	warnings: string[];
}

/**
 * @param root the project's folder
 * @returns `llms.txt`, of the site and of each language, each page as Markdown, and a picture a language for those who are
 *   sent a link
 */
export async function machineFiles(root: string, content: Content): Promise<MachineFiles> {
	const made: MachineFiles = { files: new Map([['llms.txt', llmsText(content)]]), warnings: [] };
	for (const locale of localeKeys) {
		made.files.set(join(locale, 'llms.txt'), llmsText(content, locale));
		for (const [path, text] of twinsOf(content, locale)) made.files.set(join(locale, path === 'index' ? '' : path, twinFile), text);
		const { png, missing } = await previewOf(root, content, locale);
		const file = join(locale, previewFile);
		made.files.set(file, png);
		if (missing.length > 0) made.warnings.push(`${file} is drawn without ${missing.join(' ')}: no font has it.`);
	}
	return made;
}

function previewOf(root: string, content: Content, locale: Locale): ReturnType<typeof drawPreview> {
	const home = pagesByLocale(content)[locale].find(({ kind }) => kind === 'home')!;
	const words = { title: content.site.title[locale], text: home.description, lang: tagOf(locale) };
	return drawPreview(words, readFileSync(join(root, 'public/favicon.svg'), 'utf8'));
}
