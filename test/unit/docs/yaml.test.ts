import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitFrontMatter } from '../../../src/docs/load.ts';
import { readYaml } from '../../../src/docs/yaml.ts';

describe('a YAML file', () => {
	const schema = z.record(z.string(), z.strictObject({ n: z.number() }));

	it('tells on which line a value stands', () => {
		const { lineOf } = readYaml('a:\n  n: 1\nb:\n  n: 2\n', schema, 'x.yaml');
		expect(lineOf(['b', 'n'])).toBe(4);
		expect(lineOf(['b', 'missing'])).toBe(4);
	});

	it('tells the line after it has let go of the text’s lines', () => {
		const { lineOf, release } = readYaml('a:\n  n: 1\nb:\n  n: 2\n', schema, 'x.yaml');
		release();
		expect(lineOf(['b', 'n'])).toBe(4);
	});

	it('keeps the entries without fault', () => {
		const { value, problems } = readYaml('a:\n  n: 1\nb:\n  n: two\n', schema, 'x.yaml', { entryDepth: 1 });
		expect(value).toEqual({ a: { n: 1 } });
		expect(problems).toEqual([expect.objectContaining({ line: 4 })]);
	});

	it('never throws', () => {
		for (const text of ['', '{', ': :', '\u0000', '- a\n b', '&a *a']) expect(() => readYaml(text, schema, 'x.yaml')).not.toThrow();
	});
});

it('front matter is cut off and the lines of the body keep their numbers', () => {
	expect(splitFrontMatter('---\ntitle: x\n---\n\nText')).toEqual({ matter: 'title: x', body: '\n\n\n\nText' });
	expect(splitFrontMatter('Text')).toEqual({ matter: '', body: 'Text' });
});
