import { mainTree } from '../triage/tree.ts';
import { glossaryPath, treePath } from './blocks.ts';

/**
 * @param path a page's address below its locale: `triage`, `faq`, `guide/glossary`
 * @param paths everything that is translated
 * @returns names of what such a page shows
 */
export function shownOn(path: string, paths: readonly string[]): string[] {
	if (path === 'faq') return paths.filter((one) => one.startsWith('faq/'));
	if (path === 'guide/glossary') return paths.filter((one) => one === path || one === glossaryPath);
	const [folder, tree = mainTree] = path.replace(/(^|\/)(flowchart|request)$/, '').split('/');
	if (folder === 'triage') return [treePath(tree)].filter((one) => paths.includes(one));
	return paths.filter((one) => one === path);
}
