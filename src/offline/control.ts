import { storeValue } from '../shell/storage.ts';
import { askWorker } from './ask.ts';
import { offlineKey, sparing, turnedOff } from './choice.ts';
import type { Copy } from './copy.ts';

type State = 'kept' | 'none' | 'off' | 'spared' | 'making' | 'failed';

/** Says what copy there is, and lets the reader remove it for good or have one. */
export function connectOfflineCopy(root: HTMLElement): void {
	if (root.dataset.ready) return;
	root.dataset.ready = '';
	const { worker, own, tag } = root.dataset as Record<'worker' | 'own' | 'tag', string>;
	const states = JSON.parse(root.dataset.states!) as Record<State, string>;
	const languages = JSON.parse(root.dataset.languages!) as Record<string, string>;
	const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
	const status = root.querySelector<HTMLElement>('[role=status]')!;
	part('missing').hidden = location.pathname === own;
	root.querySelector<HTMLElement>('.offline-choice')!.hidden = false;

	function say(state: State, copy?: Copy): void {
		const values: Record<string, string> = copy ? textsOf(copy, tag, languages) : {};
		status.textContent = states[state].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
		part('keep').hidden = state === 'kept' || state === 'making';
		part('remove').hidden = state !== 'kept' && state !== 'none';
	}
	async function show(without: State): Promise<void> {
		const copy = await stateOf();
		if (copy) say('kept', copy);
		else say(without);
	}
	part('keep').onclick = async () => {
		storeValue(offlineKey, '');
		say('making');
		try {
			const { keepCopy } = await import('./start.ts');
			await keepCopy(worker);
			await askWorker('keep');
			await show('failed');
		} catch {
			say('failed');
		}
	};
	part('remove').onclick = async () => {
		storeValue(offlineKey, 'off');
		await removeCopy().catch(() => undefined);
		say('off');
	};
	void show(turnedOff() ? 'off' : sparing() ? 'spared' : 'none').catch(() => say('failed'));
}

const stateOf = (): Promise<Copy | undefined> => (navigator.serviceWorker ? askWorker<Copy>('state') : Promise.resolve(undefined));

async function removeCopy(): Promise<void> {
	await askWorker('remove');
	await (await navigator.serviceWorker.getRegistration())?.unregister();
}

function textsOf({ seen, bytes, parts }: Copy, tag: string, languages: Record<string, string>): Record<string, string> {
	const names = parts.flatMap((part) => languages[part] ?? []);
	return {
		date: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(seen),
		size: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(bytes / 1_000_000),
		languages: new Intl.ListFormat(tag, { type: 'conjunction' }).format(names),
	};
}
