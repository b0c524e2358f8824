import { pluralForm } from '../interface/plural.ts';
import type { QuestionFinder } from '../search/question-finder.ts';
import { matchesQuery } from './matching.ts';

/** Shows, of the questions inside `root`, those that match its form; hides a topic that has none left. */
export function connectFaqFilter(root: HTMLElement): void {
	const form = root.querySelector('form')!;
	const status = root.querySelector<HTMLElement>('[role=status]')!;
	const { lang } = document.documentElement;
	const questions = [...root.querySelectorAll<HTMLDetailsElement>('details.question')].map((element) => ({
		element,
		link: element.querySelector<HTMLAnchorElement>('.own-page a')!,
		title: element.querySelector('h3')!,
		text: element.textContent,
		topic: element.closest('section')!.getAttribute('aria-labelledby')!,
		products: element.dataset.products!.split(' '),
	}));

	// In a list of links each is told by its question; where no script runs, the heading before it tells.
	for (const { link, title } of questions) link.ariaLabelledByElements = [link, title];

	let finder: Promise<QuestionFinder> | undefined;
	/** How questions are counted, from when that is known; until then there is the number alone. */
	let counts: QuestionFinder['counts'] = { other: '{n}' };
	// The words are looked up as the search does it: in other spellings too. Where that does not load, as they stand.
	const prepare = () => (finder ??= import('../search/question-finder.ts').then(({ createQuestionFinder }) => createQuestionFinder()));
	let found: ReadonlySet<string> | undefined;

	const look = async (): Promise<void> => {
		found = undefined;
		apply();
		try {
			const known = await prepare();
			counts = known.counts;
			found = known.find((form.elements.namedItem('words') as HTMLInputElement).value);
		} catch {
			finder = undefined;
		}
		apply();
	};

	const apply = (): void => {
		const data = new FormData(form);
		const query = { words: String(data.get('words')), topic: String(data.get('topic')), product: String(data.get('product')) };
		let shown = 0;
		for (const question of questions) {
			const matches = matchesQuery({ ...question, url: question.link.pathname }, query, found);
			question.element.hidden = !matches;
			if (matches) shown += 1;
		}
		for (const section of root.querySelectorAll('section')) section.hidden = !section.querySelector('details.question:not([hidden])');
		const asked = query.words.trim() || query.topic || query.product;
		status.textContent = asked ? pluralForm(counts, shown, lang).replace('{n}', shown.toLocaleString(lang)) : '';
	};

	form.oninput = () => void look();
	form.addEventListener('focusin', () => void prepare().catch(() => (finder = undefined)), { once: true });
	form.onsubmit = (event) => event.preventDefault();
	apply();
	openTarget();
	addEventListener('hashchange', openTarget);
}

/** Opens the question that the address points at, in browsers that do not do so by themselves. */
function openTarget(): void {
	const question = document.querySelector(':target')?.closest('details');
	if (question) question.open = true;
}
