/**
 * Brings the stylesheet of what only some readers use.
 *
 * @returns when it holds, or cannot be had: without its looks a feature still works
 */
export function bringSheet(href: string): Promise<void> {
	return new Promise((resolve) => {
		const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
		sheet.onload = sheet.onerror = () => resolve();
		document.head.append(sheet);
	});
}
