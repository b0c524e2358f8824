declare module 'virtual:guide' {
	export const site: import('./schema.ts').Site;
	export const facts: import('../facts/schema.ts').Facts;
	export const labels: import('../labels/schema.ts').Labels;
	export const glossary: import('../glossary/schema.ts').Glossary;
	export const words: import('../locales.ts').Localized<import('../interface/words.ts').WordList>;
	export const trees: Record<string, Partial<import('../locales.ts').Localized<import('../triage/view.ts').TreeView>>>;
	/** What the search finds, by language; not there in a build, which writes it as files. `answersVersion` changes with it. */
	export const answers: import('../locales.ts').Localized<import('../search/record.ts').AnswerData>;
	export const answersVersion: string;
	export const standings: import('../locales.ts').Localized<import('../translations/standing.ts').Standings>;
	export const pages: import('../locales.ts').Localized<import('../docs/pages.ts').PageInfo[]>;
}
