import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { root } from '../../src/commands/run.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

it('cuts a text alike in Node and in Chromium', async () => {
	const bundle = await build({
		logLevel: 'silent',
		configFile: false,
		build: { write: false, minify: false, lib: { entry: join(root, 'src/search/tokens.ts'), formats: ['iife'], name: 'tokens' } },
	});
	const [output] = Array.isArray(bundle) ? bundle : [];
	const code = output!.output[0].code;
	const texts = [
		'Severities, break-fix’s',
		'ｻｰﾊﾞｰ サーバ ヴァージョン',
		'Новый счёт, уровень А',
		'嚴重性A級 服务请求',
		'問い合わせ 引っ越し',
		'и\u0306 ﬁ İ ㈱ ㌔',
		'\u{20BB7}野家 👩‍💻',
	];
	const visit = await open('/en/');
	// A page of its own: the site's policy lets no other script in.
	await visit.page.goto('about:blank');
	await visit.page.evaluate(`${code}; globalThis.tokens = tokens`);
	const there = await visit.page.evaluate((all) => {
		const { tokensOf: cut } = (globalThis as unknown as { tokens: { tokensOf(text: string): unknown } }).tokens;
		return all.map((text) => cut(text));
	}, texts);
	expect(there).toEqual(texts.map(tokensOf));
	await visit.context.close();
});
