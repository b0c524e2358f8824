import postcss from 'postcss';
import { expect, it } from 'vitest';
import { siteAddress } from '../../../src/page-styles/site-address.ts';

it('the address of the site stands as a text where a stylesheet asks for it', () => {
	const css = "a::after{content:' (' env(site-address) attr(href) ')';top:env(safe-area-inset-top)}";
	expect(postcss([siteAddress('https://guide.example')]).process(css, { from: undefined }).css).toBe(
		`a::after{content:' (' "https://guide.example" attr(href) ')';top:env(safe-area-inset-top)}`,
	);
});
