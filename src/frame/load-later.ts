/**
 * In place of the bundler's own, many times as large: no script of the site comes with a stylesheet of its own.
 *
 * @param load imports a script
 * @param files it and what it imports, below the base path: they are fetched side by side
 */
export function loadLater<T>(load: () => Promise<T>, files: readonly string[]): Promise<T> {
	for (const file of files) {
		document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: import.meta.env.BASE_URL + file }));
	}
	return load();
}
