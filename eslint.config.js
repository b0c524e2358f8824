import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Modules that know neither Astro, the browser nor the disk: they only turn values into values. */
const pure = [
	'src/locales.ts',
	'src/*/schema.ts',
	'src/facts/format.ts',
	'src/glossary/{match,term-links}.ts',
	'src/interface/**',
	'src/markdown/{tree,units,context,render,terms,containers}.ts',
	'src/translations/**',
	'src/checks/**',
	'src/faq/{matching,structured-data}.ts',
	'src/handbook/*.ts',
	'src/machines/{addresses,breadcrumbs,markdown,llms,sitemap}.ts',
	'src/preview/{lines,picture}.ts',
	'src/hosting/{content-security,headers,headers-file,html-tags,inline-scripts,media-types,nginx,page-faults,secure-page,static-web-app,style-attributes,worker-scripts}.ts',
	'src/page-styles/{names,selectors,properties,sheet,page-styles}.ts',
	'src/offline/{copy,parts,protocol,removal,requests,with-notice}.ts',
	'src/search/{excerpt,packing,unpacking}.ts',
	'src/site/nearby.ts',
	'src/bilingual/{choice,pairing,sentences}.ts',
	'src/shell/nearest.ts',
	'src/request/{fields,validate,secrets,language,draft,prefill,write,saved,message,message-fields}.ts',
	'src/triage/{schema,tree,compile,faults,graph-rules,word-rules,replay,paths,due-time,condition-text}.ts',
	'src/triage/flowchart/{measure,edges,way-words,layout,lines,outline,highlight}.ts',
];
const browserGlobals = ['document', 'window', 'location', 'localStorage', 'navigator', 'process'];

export default defineConfig(
	{ ignores: ['dist/', 'dist-nginx/', 'dist-pdf/', '.astro/', 'node_modules/', 'test/.output/'] },
	tseslint.configs.strict,
	astro.configs.recommended,
	{
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
			'no-console': 'error',
		},
	},
	{ files: ['src/commands/**', 'test/support/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
	{ files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
	{
		files: pure,
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['astro:*', 'astro', 'astro/*', 'node:*', 'virtual:*'],
							message: 'A pure module takes values and returns values; read and render elsewhere.',
						},
						{ group: ['**/*.astro'], message: 'Views use the model, never the other way round.' },
					],
				},
			],
			'no-restricted-globals': ['error', ...browserGlobals],
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'A pure module has no clock: take the time as a value.',
				},
			],
		},
	},
);
