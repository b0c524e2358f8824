import { describe, expect, it } from 'vitest';
import { copyName, newestFirst, outlived, versionIn, wantedParts, type Copy } from '../../../src/offline/copy.ts';
import { withNotice } from '../../../src/offline/with-notice.ts';

const copy = (version: string, seen: number, before: string[] = [], parts = ['shell', 'en']): Copy => ({
	version,
	seen,
	before,
	parts,
	bytes: 0,
});
const versions = (copies: Copy[]) => copies.map(({ version }) => version);

describe('what is kept', () => {
	const all = ['shell', 'en', 'zh-tw', 'ru-ru', 'ja-jp'];

	it('is the reader’s language and English', () => {
		expect(wantedParts(all, ['ja-jp'], undefined)).toEqual(['shell', 'en', 'ja-jp']);
		expect(wantedParts(all, ['en'], undefined)).toEqual(['shell', 'en']);
	});

	it('of a new version is all that there was of the old', () => {
		expect(wantedParts(all, ['ja-jp'], copy('a', 1, [], ['shell', 'en', 'ru-ru']))).toEqual(['shell', 'en', 'ru-ru', 'ja-jp']);
		expect(wantedParts(['shell', 'en'], [], copy('a', 1, [], ['shell', 'en', 'ru-ru']))).toEqual(['shell', 'en']);
	});
});

describe('an older copy', () => {
	it('stays while a page is open that was open before the newest', () => {
		const copies = newestFirst([copy('a', 1), copy('c', 3, ['tab-1', 'tab-2']), copy('b', 2)]);
		expect(versions(copies)).toEqual(['c', 'b', 'a']);
		expect(outlived(copies, ['tab-2', 'tab-3'])).toEqual([]);
		expect(versions(outlived(copies, ['tab-3']))).toEqual(['b', 'a']);
	});

	it('is none where there is one, or nothing', () => {
		expect(outlived([copy('a', 1)], [])).toEqual([]);
		expect(outlived([], ['tab-1'])).toEqual([]);
	});
});

it('copies of two guides of one origin are kept apart', () => {
	expect(versionIn('/', copyName('/', 'a1'))).toBe('a1');
	expect(versionIn('/', copyName('/guide/', 'a1'))).toBeUndefined();
	expect(versionIn('/guide/', copyName('/', 'a1'))).toBeUndefined();
	expect(versionIn('/', 'another program’s')).toBeUndefined();
});

it('a page of a copy says so first, as text', () => {
	const html = '<html><head><title>a</title></head><body class="b"><main></main></body></html>';
	const noticed = withNotice(html, { text: 'Copy <of> $& today', style: '/_astro/notice.css' });
	expect(noticed).toContain('<link rel="stylesheet" href="/_astro/notice.css"></head>');
	expect(noticed).toContain('<body class="b"><p role="status" data-offline-copy>Copy &lt;of&gt; $&amp; today</p><main>');
});
