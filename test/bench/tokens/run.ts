// How well texts in four scripts are cut into what they are found by, over anybody's documentation:
//   npm run bench:tokens -- ja=/tmp/docs/ja ru=/tmp/docs/ru
import { readCorpus } from './corpus.ts';
import { adjectiveQuestions, headingQuestions, katakanaQuestions, termQuestions, type Question } from './questions.ts';
import { searchesOver, type Search } from './searches.ts';

const corpora = process.argv.slice(2).map((given) => given.split('='));
if (corpora.length === 0 || corpora.some(({ length }) => length !== 2)) {
	console.error('Name the folders of Markdown by their languages: npm run bench:tokens -- ja=<folder> zh=<folder> ru=<folder>');
	process.exit(1);
}
const table: Record<string, unknown>[] = [];
for (const [lang = '', folder = ''] of corpora) {
	const pages = readCorpus(folder);
	const kinds: Record<string, Question[]> = {
		heading: headingQuestions(pages),
		term: termQuestions(pages, lang),
		...(lang.startsWith('ja') ? { katakana: katakanaQuestions(pages) } : {}),
		...(lang.startsWith('ru') ? { adjective: adjectiveQuestions(pages) } : {}),
	};
	for (const search of await searchesOver(pages, lang))
		table.push({
			lang,
			pages: pages.length,
			search: search.name,
			...Object.fromEntries(Object.entries(kinds).map(([kind, questions]) => [kind, measured(search, questions)])),
		});
}
console.log('Each: mean reciprocal rank of the first right page among ten / recall among ten, of so many questions');
console.table(table);

function measured({ find }: Search, questions: readonly Question[]): string {
	let [ranks, recall] = [0, 0];
	for (const { query, want } of questions) {
		const found = find(query).slice(0, 10);
		const first = found.findIndex((page) => want.has(page)) + 1;
		ranks += first > 0 ? 1 / first : 0;
		recall += found.filter((page) => want.has(page)).length / want.size;
	}
	const mean = (sum: number) => (sum / (questions.length || 1)).toFixed(3);
	return `${mean(ranks)} / ${mean(recall)} of ${questions.length}`;
}
