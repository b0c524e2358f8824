import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fork } from './fork.ts';

type Edit = (fork: Fork) => void;
const inPage =
	(path: string, from: string, to: string): Edit =>
	({ change }) =>
		change(`docs/en/${path}.mdx`, from, to);

/** What an editor of the English does, each on a page of its own, and the blocks touched: their ids, or how many they are. */
export const englishEdits: { what: string; page: string; edit: Edit; stale: string[] | number; pending: string[] | number }[] = [
	{
		what: 'a word changed',
		page: 'guide/severity-and-response-times',
		edit: inPage('guide/severity-and-response-times', 'It decides how soon', 'It determines how soon'),
		stale: ['top.1'],
		pending: [],
	},
	{
		what: 'a number changed',
		page: 'guide/prepare-a-service-request',
		edit: inPage('guide/prepare-a-service-request', 'since 06:40 UTC', 'since 06:50 UTC'),
		stale: 1,
		pending: [],
	},
	{
		what: 'formatting changed',
		page: 'guide/close-the-loop',
		edit: inPage('guide/close-the-loop', 'It is for whoever filed the request, from', '*It is* for **whoever** filed the request,\nfrom'),
		stale: [],
		pending: [],
	},
	{
		what: 'a paragraph inserted',
		page: 'guide/check-service-health',
		edit: inPage('guide/check-service-health', 'Check it first, for every', 'Nothing else comes before it.\n\nCheck it first, for every'),
		stale: [],
		pending: ['top.2'],
	},
	{
		what: 'a paragraph moved',
		page: 'faq/sla-credit',
		edit: ({ change }) => {
			const file = 'docs/en/faq/sla-credit.mdx';
			const moved = '**What is credited:** each affected service, pro rata to the duration. Advisories are generally not eligible.\n\n';
			change(file, moved, '');
			change(file, 'The direct-bill partner or the indirect', `${moved}The direct-bill partner or the indirect`);
		},
		stale: [],
		pending: [],
	},
	{
		what: 'a paragraph removed',
		page: 'guide/provide-technical-support',
		edit: ({ change, folder }) => {
			const file = 'docs/en/guide/provide-technical-support.mdx';
			const text = readFileSync(join(folder, 'content', file), 'utf8');
			change(file, `${text.split('\n\n')[2]!}\n\n`, '');
		},
		stale: [],
		pending: [],
	},
	{
		what: 'a list item inserted',
		page: 'index',
		edit: inPage('index', '- **Azure**: <Fact', '- **Both**: look twice.\n- **Azure**: <Fact'),
		stale: [],
		pending: ['when-you-cannot-sign-in.3'],
	},
	{
		what: 'a table row inserted',
		page: 'guide/escalate-problems-to-microsoft',
		edit: inPage(
			'guide/escalate-problems-to-microsoft',
			"| A customer's cloud in China |",
			"| A cloud on Mars | Nobody's, as yet |\n| A customer's cloud in China |",
		),
		stale: [],
		pending: 2,
	},
	{
		what: 'a heading renamed, which other pages link to',
		page: 'guide/roles-and-access',
		edit: ({ change }) => {
			change('docs/en/guide/roles-and-access.mdx', '## When access is missing', '## If you lack access');
			change('docs/en/guide/roles-and-access.mdx', 'when-access-is-missing:', 'if-you-lack-access:');
			change('docs/en/guide/provide-technical-support.mdx', '#when-access-is-missing', '#if-you-lack-access');
			change('trees/escalation/en.yaml', '#when-access-is-missing', '#if-you-lack-access');
			change('trees/escalation/tree.yaml', '#when-access-is-missing', '#if-you-lack-access');
		},
		stale: ['if-you-lack-access'],
		pending: [],
	},
	{
		what: 'a section added',
		page: 'guide/what-has-changed',
		edit: inPage(
			'guide/what-has-changed',
			'## What to do next',
			'## What may change\n\nNobody knows.\n\n- Nor will we guess.\n\n## What to do next',
		),
		stale: [],
		pending: ['what-may-change', 'what-may-change.1', 'what-may-change.2'],
	},
];
