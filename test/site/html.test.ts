import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { builtPages } from '../support/dist.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	rules: {
		// Browsers take both forms; Astro writes `<br/>` and `<path ...></path>`.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		// Text of attributes and addresses is written by Astro's own serializer.
		'no-raw-characters': 'off',
		'attribute-boolean-style': 'off',
		'long-title': 'off',
	},
});

it('every page is valid HTML', async () => {
	const faults: string[] = [];
	for (const { address, html } of builtPages()) {
		const { results } = await validator.validateString(html);
		for (const { ruleId, message, line } of results.flatMap(({ messages }) => messages))
			faults.push(`${ruleId}: ${message} (${address}:${line})`);
	}
	expect([...new Map(faults.map((fault) => [fault.replace(/ \(.*/, ''), fault])).values()]).toEqual([]);
}, 120_000);
