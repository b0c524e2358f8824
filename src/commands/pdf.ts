// Makes a PDF of each language's handbook, as Chromium prints it: dist-pdf/escalation-guide-<locale>.pdf. Builds the site first
// where it is not yet built, or with `--build`.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../docs/load.ts';
import { localeKeys } from '../locales.ts';
import { ensureChromium } from './chromium.ts';
import { printHandbook, withBrowser } from './print.ts';
import { root, run } from './run.ts';
import { serve } from './serve.ts';

const dist = join(root, 'dist');
const folder = join(root, 'dist-pdf');
const firstPort = 4361;

if ((process.argv.includes('--build') || !existsSync(join(dist, 'en/handbook/index.html'))) && !run('astro', 'build', '--silent')) {
	console.error('The guide could not be built; what is wrong is above.');
	process.exit(1);
}
mkdirSync(folder, { recursive: true });
const { server, address } = await serve(dist, loadContent(root).content.site.basePath, firstPort);
await withBrowser(ensureChromium(), async (browser) => {
	for (const locale of localeKeys) {
		const file = join(folder, `escalation-guide-${locale}.pdf`);
		await printHandbook(browser, `${address}${locale}/handbook/`, file);
		console.log(file);
	}
});
server.closeAllConnections();
server.close();
