import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Content } from '../docs/load.ts';
import { localeKeys } from '../locales.ts';
import { twinFile } from './addresses.ts';
import { llmsText } from './llms.ts';
import { twinsOf } from './twins.ts';

/** Writes what machines read beside the pages: `llms.txt`, of the site and of each language, and each page as Markdown. */
export function machines(content: Content): AstroIntegration {
	return {
		name: 'escalation-guide-machines',
		hooks: {
			'astro:build:done'({ dir }) {
				const dist = fileURLToPath(dir);
				const write = (file: string, text: string) => {
					mkdirSync(dirname(join(dist, file)), { recursive: true });
					writeFileSync(join(dist, file), text);
				};
				write('llms.txt', llmsText(content));
				for (const locale of localeKeys) {
					write(join(locale, 'llms.txt'), llmsText(content, locale));
					for (const [path, text] of twinsOf(content, locale)) write(join(locale, path === 'index' ? '' : path, twinFile), text);
				}
			},
		},
	};
}
