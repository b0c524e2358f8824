import { headersFor, type HeaderRule } from './headers.ts';
import { mediaTypes } from './media-types.ts';

/**
 * @returns `staticwebapp.config.json` of Azure Static Web Apps. Only the first route that matches counts, so each carries
 *   what is its own and what is everyone's; what is not there is answered by one page, in the language of its address.
 */
export function staticWebAppConfig(rules: readonly HeaderRule[], basePath: string): string {
	const [everywhere, ...special] = rules;
	const config = {
		trailingSlash: 'always',
		globalHeaders: everywhere!.headers,
		routes: special.map(({ path }) => ({ route: path, headers: headersFor(rules, path) })),
		responseOverrides: { 404: { rewrite: `${basePath}404.html` } },
		mimeTypes: Object.fromEntries(Object.entries(mediaTypes).map(([ending, type]) => [`.${ending}`, type])),
	};
	return `${JSON.stringify(config, null, '\t')}\n`;
}
