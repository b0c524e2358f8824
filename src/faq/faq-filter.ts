import { pluralForm, type Plural } from '../interface/words.ts';
import { matchesQuery, normalizeText } from './matching.ts';

/** Shows, of the questions inside `root`, those that match its form; hides a topic that has none left. */
export function connectFaqFilter(root: HTMLElement): void {
	const form = root.querySelector('form')!;
	const status = root.querySelector<HTMLElement>('[role=status]')!;
	const counts = JSON.parse(status.dataset.counts!) as Plural;
	const { lang } = document.documentElement;
	const questions = [...root.querySelectorAll<HTMLDetailsElement>('details.question')].map((element) => ({
		element,
		text: normalizeText(`${element.textContent} ${element.dataset.keywords}`),
		topic: element.closest('section')!.dataset.topic!,
		products: element.dataset.products!.split(' '),
	}));

	const apply = (): void => {
		const data = new FormData(form);
		const query = { words: String(data.get('words')), topic: String(data.get('topic')), product: String(data.get('product')) };
		let shown = 0;
		for (const question of questions) {
			const matches = matchesQuery(question, query);
			question.element.hidden = !matches;
			if (matches) shown += 1;
		}
		for (const section of root.querySelectorAll('section')) section.hidden = !section.querySelector('details.question:not([hidden])');
		const asked = query.words.trim() || query.topic || query.product;
		status.textContent = asked ? pluralForm(counts, shown, lang).replace('{n}', shown.toLocaleString(lang)) : '';
	};

	form.hidden = false;
	form.oninput = apply;
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
