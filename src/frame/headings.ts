/** How far below the bars at the top a heading still counts as the one that is read, in CSS pixels. */
const margin = 85;

/** Marks in the list of headings where the reader is, and closes the small list as lists do. */
export function connectHeadings(root: HTMLElement): void {
	const links = [...root.querySelectorAll('a')];
	const details = root.querySelector('details')!;
	const headings = [...new Set(links.map(({ hash }) => hash))].flatMap(
		(hash) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
	);
	let current: HTMLElement | undefined;
	let waiting = false;

	const mark = (): void => {
		waiting = false;
		const line = details.getBoundingClientRect().height + document.querySelector('header')!.getBoundingClientRect().height + margin;
		const read = headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0];
		if (read === current) return;
		current = read;
		for (const link of links) {
			const isRead = decodeURIComponent(link.hash.slice(1)) === read?.id;
			if (isRead) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
			if (isRead && details.contains(link)) details.querySelector('summary span')!.textContent = link.textContent;
		}
	};
	const markSoon = (): void => {
		if (!waiting) requestAnimationFrame(mark);
		waiting = true;
	};
	for (const event of ['scroll', 'resize']) addEventListener(event, markSoon, { passive: true });
	markSoon();

	addEventListener('click', ({ target }) => {
		if (target instanceof Element && (!details.contains(target) || target.closest('a'))) details.open = false;
	});
	addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape' || !details.open) return;
		if (details.contains(document.activeElement)) details.querySelector('summary')!.focus();
		details.open = false;
	});
}
