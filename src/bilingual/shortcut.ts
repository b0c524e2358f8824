/** @returns whether keys go on to the next mode of the view: by the key's place, so that it is the same on a Russian or Japanese keyboard */
export const isViewShortcut = ({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
	altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyL';
