import { dueTime } from './due-time.ts';
import { answersOf, fromQuery, questionsLeft, replay, toQuery, type Position, type Routes } from './replay.ts';
import { fits, type Answers } from './tree.ts';

/**
 * Shows one section of a triage at a time. The address holds the answers and is the only state: Back, reload, a shared
 * link and a change of an answer all replay it. Every word stands in the page already.
 */
export function connectTriage(root: HTMLElement): void {
	const data = root.querySelector('[data-tree]');
	if (!data || root.dataset.ready !== undefined) return;
	const routes = JSON.parse(data.textContent!) as Routes;
	const title = document.title;
	const sections = new Map(
		[...root.querySelectorAll<HTMLElement>('[data-question], [data-outcome]')].map((section) => [section.id, section]),
	);
	const withAnswers = root.querySelectorAll<HTMLAnchorElement>('[data-flowchart], [data-request]');
	const left = questionsLeft(routes);
	const leftTexts = JSON.parse(root.dataset.left!) as string[];
	const status = root.querySelector('[data-status]')!;
	const answersNow = (): Answers => fromQuery(routes, location.search);

	const show = (focus: boolean): void => {
		root.dataset.ready = '';
		const answers = answersNow();
		const position = replay(routes, answers);
		// A query beats a fragment; a fragment alone is a link to one section.
		const linked = Object.keys(answers).length === 0 ? sections.get(location.hash.slice(1)) : undefined;
		const section = linked ?? sections.get(position.at)!;
		// To set what is set already would still cost the browser a look.
		for (const other of sections.values()) if (other.hidden === (other === section)) other.hidden = other !== section;
		listAnswers(root, position, answers, sections);
		if (section.matches('[data-question]')) prepareQuestion(section, answers);
		else showOutcome(routes, section, linked ? undefined : position);
		status.textContent = leftTexts[left(linked ? { trail: [], at: section.id, outcome: false } : position) - 1] ?? '';
		for (const link of withAnswers) link.search = location.search;
		const heading = section.querySelector('h2')!;
		document.title = linked || position.trail.length > 0 ? `${heading.textContent} · ${title}` : title;
		if (focus) heading.focus();
	};

	/** Where a step fails, the page is again what it is without scripts: one of linked sections. */
	const present = (focus: boolean): void => {
		try {
			show(focus);
		} catch (cause) {
			stepBack(root, sections.values());
			throw cause;
		}
	};

	const go = (answers: Answers): void => {
		const address = location.pathname + toQuery(answers);
		try {
			history.pushState(null, '', address);
		} catch {
			// Browsers refuse after very many; a page that is loaded anew replays the same answers.
			return location.assign(address);
		}
		present(true);
	};

	for (const form of root.querySelectorAll('form')) {
		form.noValidate = true;
		form.onsubmit = (event) => {
			event.preventDefault();
			const question = form.closest('section')!.id;
			const option = new FormData(form).get(question);
			const missing = form.querySelector<HTMLElement>('.error')!;
			missing.textContent = option === null ? missing.dataset.missing! : '';
			if (option === null) form.querySelector('input')!.focus();
			else go(inOrder(routes, { ...answersNow(), [question]: String(option) }));
		};
	}
	root.onclick = (event) => {
		const link =
			event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-answer], a[data-restart], .triage-back a') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		go(link.dataset.answer ? without(answersNow(), link.dataset.answer) : {});
	};
	root.querySelector<HTMLElement>('[data-share]')!.onclick = () => void share(root);
	// Also told of by `popstate`: links to a place of this page, such as the source of a figure. Those are the browser's.
	addEventListener('popstate', () => {
		if (location.hash === '' || sections.has(location.hash.slice(1))) present(true);
	});
	present(false);
}

function stepBack(root: HTMLElement, sections: Iterable<HTMLElement>): void {
	delete root.dataset.ready;
	for (const section of sections) {
		section.hidden = false;
		for (const part of section.querySelectorAll<HTMLElement>('form, .triage-links')) part.hidden = part.matches('form');
	}
	root.querySelector<HTMLElement>('[data-answers]')!.hidden = true;
}

/** The answers in the order they are asked, those of a changed way that may fit again at the end. */
function inOrder(routes: Routes, answers: Answers): Answers {
	return { ...answersOf(replay(routes, answers).trail), ...answers };
}

function prepareQuestion(section: HTMLElement, answers: Answers): void {
	const form = section.querySelector('form')!;
	form.hidden = false;
	section.querySelector<HTMLElement>('.triage-links')!.hidden = true;
	form.querySelector('.error')!.textContent = '';
	for (const input of form.querySelectorAll('input')) input.checked = answers[section.id] === input.value;
}

function showOutcome(routes: Routes, section: HTMLElement, position: Position | undefined): void {
	showSteps(section, position);
	tellDue(routes, section, position);
}

/** By when the first response is due if the request is filed now; nothing where no severity was stated. */
function tellDue({ questions }: Routes, section: HTMLElement, position: Position | undefined): void {
	const place = section.querySelector<HTMLElement>('.due');
	if (!place) return;
	const severity = position?.trail.map(({ question, option }) => questions[question]!.severity?.[option]).find(Boolean);
	place.hidden = severity === undefined;
	if (severity === undefined) return;
	const hours = (JSON.parse(place.dataset.hours!) as Record<string, number>)[severity]!;
	const { local, utc } = dueTime(Date.now(), hours, place.dataset.tag!);
	place.textContent = place.dataset.due!.replace('{severity}', severity).replace('{local}', local).replace('{utc}', utc);
}

/** Of the steps with a condition, those that fit; all of them where no answers are known. */
function showSteps(section: HTMLElement, position: Position | undefined): void {
	const answers = answersOf(position?.trail ?? []);
	for (const step of section.querySelectorAll<HTMLElement>('[data-when]')) {
		step.hidden = position !== undefined && !fits(JSON.parse(step.dataset.when!), answers);
		step.querySelector<HTMLElement>('.when')!.hidden = position !== undefined;
	}
	for (const condition of section.querySelectorAll<HTMLElement>('[data-condition]')) tellGiven(condition, answers);
}

function without(answers: Answers, question: string): Answers {
	return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== question));
}

/** Says of a condition what was answered, where it was: "because you answered". */
function tellGiven(condition: HTMLElement, answers: Answers): void {
	const question = condition.dataset.condition!;
	const link = condition.querySelector('a')!;
	const option = answers[question];
	// The second language, where it stands beside, has the same parts.
	for (const part of condition.querySelectorAll<HTMLElement>('[data-option]'))
		part.hidden = option !== undefined && part.dataset.option !== option;
	if (option !== undefined) link.dataset.answer = question;
	else delete link.dataset.answer;
}

function listAnswers(root: HTMLElement, { trail }: Position, answers: Answers, sections: ReadonlyMap<string, HTMLElement>): void {
	const place = root.querySelector<HTMLElement>('[data-answers]')!;
	place.hidden = trail.length === 0;
	place.querySelector('ol')!.replaceChildren(
		...trail.map(({ question, option }) => {
			const section = sections.get(question)!;
			const short = section.dataset.short!;
			const change = document.createElement('a');
			change.href = location.pathname + toQuery(without(answers, question));
			change.dataset.answer = question;
			change.textContent = root.dataset.change!.replace('{question}', short);
			const item = document.createElement('li');
			const name = document.createElement('span');
			name.textContent = short;
			const given = document.createElement('b');
			given.textContent = section.querySelector(`label[for="${question}-${option}"]`)!.textContent!.trim();
			item.append(name, given, change);
			return item;
		}),
	);
}

async function share(root: HTMLElement): Promise<void> {
	const status = root.querySelector<HTMLElement>('[data-shared]')!;
	try {
		await navigator.clipboard.writeText(location.href);
		status.textContent = status.dataset.shared!;
	} catch {
		status.textContent = location.href;
	}
}
