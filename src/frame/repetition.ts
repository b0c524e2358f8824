/**
 * What was done before there were controls, as it is now: they begin with what they remember.
 *
 * @param events by which it was done
 * @returns a way to do it again, once they are connected
 */
export function repetitionOf(events: readonly Event[]): () => void {
	const steps = events.map((event) =>
		/^(?:input|change)$/.test(event.type) ? choiceOf(event.target as HTMLInputElement) : () => again(event),
	);
	return () => steps.forEach((step) => step());
}

function choiceOf(field: HTMLInputElement): () => void {
	const { value, checked } = field;
	return () => {
		if (!field.closest('scheme-choice, bilingual-view, faq-filter')) return;
		// Nothing is set that is so already: an input method may be at work in it.
		if (field.value !== value) field.value = value;
		if (field.checked !== checked) field.checked = checked;
		for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
	};
}

function again(event: Event): void {
	const Kind = event.constructor as new (type: string, init: Event) => Event;
	event.target!.dispatchEvent(new Kind(event.type, event));
}
