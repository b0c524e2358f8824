import { storedValue, storeValue } from '../shell/storage.ts';
import { create } from './elements.ts';

/** The latest queries, kept on this device only. */
export interface Recent {
	element: HTMLElement;
	add(query: string): void;
	/** Shows them, where there are any. */
	show(): void;
}

const key = 'search-recent';
const kept = 6;

export function createRecent(word: (key: string) => string, onChoose: (query: string) => void): Recent {
	const list = create('ul', {}, []);
	const forget = create('button', { type: 'button' }, [word('forget')]);
	const element = create('div', { class: 'search-recent', hidden: '' }, [create('p', {}, [word('recent')]), list, forget]);
	forget.onclick = () => {
		storeValue(key, '[]');
		element.hidden = true;
		onChoose('');
	};

	function show(): void {
		const queries = storedQueries();
		element.hidden = queries.length === 0;
		list.replaceChildren(
			...queries.map((query) => {
				const button = create('button', { type: 'button' }, [query]);
				button.onclick = () => onChoose(query);
				return create('li', {}, [button]);
			}),
		);
	}

	return {
		element,
		show,
		add(query) {
			if (query === '') return;
			const others = storedQueries().filter((known) => known !== query);
			storeValue(key, JSON.stringify([query, ...others].slice(0, kept)));
		},
	};
}

/** What another version or another hand left under our key does no harm. */
function storedQueries(): string[] {
	try {
		const stored: unknown = JSON.parse(storedValue(key) ?? '[]');
		return Array.isArray(stored) ? stored.filter((query): query is string => typeof query === 'string').slice(0, kept) : [];
	} catch {
		return [];
	}
}
