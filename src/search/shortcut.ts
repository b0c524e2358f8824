/** @returns whether keys open the search, or close it: Ctrl or ⌘ with K */
export const isSearchShortcut = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean =>
	(ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
