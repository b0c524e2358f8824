import { spawnSync } from 'node:child_process';
import { loadContent } from '../../../src/docs/load.ts';
import { localeKeys, translationKeys } from '../../../src/locales.ts';
import { forkGuide } from '../../support/fork.ts';
import { writePlainSite } from '../plain/site.ts';
import { growContent } from './pages.ts';
const pages = Number(process.argv[2]);
const fork = forkGuide();
growContent(fork.folder, Math.round(pages / localeKeys.length));
for (const locale of translationKeys) {
	const r = spawnSync('node', ['src/commands/translations.ts', 'stamp', 'all', locale, '--translated-by', 'machine'], {
		cwd: fork.folder,
		encoding: 'utf8',
	});
	if (r.status) throw new Error(r.stderr);
}
console.log(fork.folder, writePlainSite(loadContent(fork.folder).content, { lists: false }));
