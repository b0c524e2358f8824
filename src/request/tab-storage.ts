import type { Draft } from './draft.ts';
import { openDraft, saveDraft } from './saved.ts';

/** Where a tab keeps its draft; a new tab begins with none, and a closed one takes its own along. */
const key = 'guide-request';

/** @returns the draft of this tab; undefined where there is none, it cannot be read, or storage is denied. */
export function storedDraft(): Draft | undefined {
	try {
		const text = sessionStorage.getItem(key);
		return text === null ? undefined : openDraft(text).draft;
	} catch {
		return undefined;
	}
}

/** Keeps a draft for this tab, or forgets it; where storage is denied the draft lives until the next reload. */
export function storeDraft(draft: Draft | undefined): void {
	try {
		if (draft) sessionStorage.setItem(key, saveDraft(draft));
		else sessionStorage.removeItem(key);
	} catch {
		// Nothing to do: the page works without.
	}
}
