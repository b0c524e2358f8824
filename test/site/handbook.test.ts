import { expect, it } from 'vitest';
import { localeKeys } from '../../src/locales.ts';
import { builtPages } from '../support/dist.ts';

const pages = builtPages();
const boxesOf = (address: string) => pages.find((page) => page.address === address)!.document.querySelectorAll('.flowchart .node a');

it.each(localeKeys)('the handbook in %s draws the triage as its own page does, with links that stay in the document', (locale) => {
	const alone = boxesOf(`/${locale}/triage/flowchart/`);
	const drawn = boxesOf(`/${locale}/handbook/`);
	expect(alone.length).toBeGreaterThanOrEqual(30);
	expect(drawn.map(({ textContent }) => textContent)).toEqual(alone.map(({ textContent }) => textContent));
	expect(drawn.filter((link) => !link.getAttribute('href')!.startsWith('#triage--'))).toEqual([]);
});
