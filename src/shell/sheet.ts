/** How long what needs a stylesheet waits for one that does not come, in ms. */
const longest = 3_000;

/**
 * Brings the stylesheet of what only some readers use.
 *
 * @returns when it holds, cannot be had or is not there in time: without its looks a feature still works
 */
export function bringSheet(href: string): Promise<void> {
	return new Promise((resolve) => {
		const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
		sheet.onload = sheet.onerror = () => resolve();
		setTimeout(resolve, longest);
		document.head.append(sheet);
	});
}
