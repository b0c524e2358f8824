import { describe, expect, it } from 'vitest';
import type { Built } from '../../../src/hosting/page-faults.ts';
import { securePage } from '../../../src/hosting/secure-page.ts';

const built: Built = {
	isKnown: (script) => script === 'known()',
	hashOf: (text) => `sha256-${text.length}abcdef`,
	integrityOf: (address) => (address === '/_astro/a.js' || address === '/_astro/a.css' ? 'sha256-file' : undefined),
};
const page = (body: string, head = '') => `<html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const rulesOf = (body: string) => securePage(page(body), 'dist/x.html', built).problems.map(({ rule }) => rule);

describe('the policy of a page', () => {
	it('stands after the encoding and holds the hashes of that page, each once', () => {
		const { html, problems } = securePage(page('<script>known()</script><script>known()</script><style>a{}</style>'), 'x', built);
		expect(problems).toEqual([]);
		expect(html).toContain(`<meta charset="utf-8"/><meta http-equiv="content-security-policy" content="default-src 'none'; `);
		expect(html).toContain(`script-src 'self' 'sha256-7abcdef'; style-src 'self' 'sha256-3abcdef'; `);
		expect(html).not.toContain('unsafe');
	});

	it('leaves data alone', () => {
		const data = '<script type="application/ld+json">{"a":1}</script>';
		const { html, problems } = securePage(page(data), 'x', built);
		expect(problems).toEqual([]);
		expect(html).toContain(data);
		expect(html).toContain("script-src 'self'; ");
	});

	it('needs no style attribute: they become classes with the rules of one style element', () => {
		const { html } = securePage(
			page('<ul class="a" style="--depth: 1;"><li style="--depth: 1"><b style=\'color:red\'>x</b></ul>'),
			'x',
			built,
		);
		expect(html).toContain('<ul class="a s-10abcd"><li class="s-10abcd"><b class="s-9abcde">x</b></ul>');
		expect(html).toContain('<style>.s-10abcd{--depth: 1}.s-9abcde{color:red}</style></head>');
		expect(html).toContain("style-src 'self' 'sha256-41abcdef'; ");
	});

	it('is joined by the hash of each file that the page loads', () => {
		const loads =
			'<script type="module" src="/_astro/a.js"></script><link rel="stylesheet" href="/_astro/a.css"/><link rel="icon" href="/i.svg"/>';
		const { html } = securePage(page('', loads), 'x', built);
		expect(html).toContain('<script integrity="sha256-file" type="module" src="/_astro/a.js">');
		expect(html).toContain('<link integrity="sha256-file" rel="stylesheet" href="/_astro/a.css"/>');
		expect(html).toContain('<link rel="icon" href="/i.svg"/>');
	});
});

describe('the build stops at', () => {
	it.each([
		['a script nobody knows', '<script>fetch("//evil")</script>', 'inline-script-unknown'],
		['a module nobody knows', '<script type="module">x()</script>', 'inline-script-unknown'],
		['a map of imports', '<script type="importmap">{}</script>', 'inline-script-unknown'],
		['a script of an old type', '<script type="text/JavaScript">x()</script>', 'inline-script-unknown'],
		['a known script with more in it', '<script>known();x()</script>', 'inline-script-unknown'],
		['a script of another origin', '<script src="https://cdn.example/x.js"></script>', 'script-not-built'],
		['a script that is not a file of the site', '<script src="/other.js"></script>', 'script-not-built'],
		['a stylesheet of another origin', '<link rel="stylesheet" href="//cdn.example/x.css">', 'script-not-built'],
		['an event handler', '<img src="/a.png" OnError="x()">', 'event-handler'],
		['an address that runs', '<a href="javascript:x()">a</a>', 'javascript-address'],
		['one in disguise', '<a href=" java&#9;script&colon;x()">a</a>', 'javascript-address'],
		['one in a form', '<button formaction="JavaScript:x()">a</button>', 'javascript-address'],
		['a style that could close its rule', '<p style="color:red}body{display:none">a</p>', 'style-attribute-odd'],
	])('%s', (_, body, rule) => {
		expect(rulesOf(body)).toEqual([rule]);
	});

	it('no word that only looks like one', () => {
		expect(rulesOf('<a href="/javascript:guide/" data-on="1" title="once">javascript:</a>')).toEqual([]);
	});

	it('all of them at once, with file, script and remedy', () => {
		const { problems } = securePage(page('<p onclick="a()"><script>b(\n)</script>'), 'dist/x.html', built);
		expect(problems).toMatchInlineSnapshot(`
			[
			  {
			    "file": "dist/x.html",
			    "message": "<p onclick="a()"> runs script from an attribute.",
			    "remedy": "Listen for the event in a module below src/.",
			    "rule": "event-handler",
			    "severity": "error",
			  },
			  {
			    "file": "dist/x.html",
			    "message": "Nobody vouches for this inline script: b( )",
			    "remedy": "Move it into a module below src/. One of Starlight's is read, then listed in src/hosting/inline-scripts.ts: sha256-4abcdef",
			    "rule": "inline-script-unknown",
			    "severity": "error",
			  },
			]
		`);
	});
});
