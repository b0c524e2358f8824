import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Content } from '../docs/load.ts';
import { pagesByLocale } from '../docs/pages.ts';
import { localeKeys, tagOf, type Locale } from '../locales.ts';
import { previewFile, twinFile } from './addresses.ts';
import { llmsText } from './llms.ts';
import { twinsOf } from './twins.ts';

/**
 * Writes what machines read beside the pages: `llms.txt`, of the site and of each language, each page as Markdown, and a
 * picture a language for those who are sent a link.
 *
 * @param root the project's folder
 */
export function machines(root: string, content: Content): AstroIntegration {
	return {
		name: 'escalation-guide-machines',
		hooks: {
			async 'astro:build:done'({ dir, logger }) {
				const dist = fileURLToPath(dir);
				const write = (file: string, text: string | Buffer) => {
					mkdirSync(dirname(join(dist, file)), { recursive: true });
					writeFileSync(join(dist, file), text);
				};
				write('llms.txt', llmsText(content));
				for (const locale of localeKeys) {
					write(join(locale, 'llms.txt'), llmsText(content, locale));
					for (const [path, text] of twinsOf(content, locale)) write(join(locale, path === 'index' ? '' : path, twinFile), text);
					write(join(locale, previewFile), await previewOf(root, content, locale, logger));
				}
			},
		},
	};
}

async function previewOf(root: string, content: Content, locale: Locale, logger: AstroIntegrationLogger): Promise<Buffer> {
	// Only a build draws: what reads the configuration alone is not kept waiting for the fonts.
	const { drawPreview } = await import('../preview/draw.ts');
	const home = pagesByLocale(content)[locale].find(({ kind }) => kind === 'home')!;
	const words = { title: content.site.title[locale], text: home.description, lang: tagOf(locale) };
	const { png, missing } = await drawPreview(words, readFileSync(join(root, 'public/favicon.svg'), 'utf8'));
	if (missing.length > 0) logger.warn(`${locale}/${previewFile} is drawn without ${missing.join(' ')}: no font has it.`);
	return png;
}
