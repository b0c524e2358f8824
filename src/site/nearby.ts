/**
 * @param current number of the page that is read; -1 where it is none of them
 * @returns the pages around the one that is read, so many at most; the first ones where it is none of them
 */
export function nearby<T>(pages: readonly T[], current: number, most: number): T[] {
	const first = Math.max(0, Math.min(current - Math.floor(most / 2), pages.length - most));
	return pages.slice(first, first + most);
}
