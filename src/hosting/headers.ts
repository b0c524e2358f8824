import { localeKeys } from '../locales.ts';
import { previewFile } from '../machines/addresses.ts';
import { packFolder } from '../offline/parts.ts';
import { headerPolicy, workerPolicy } from './content-security.ts';
import { workerScript } from './worker-scripts.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Headers of the addresses that match; a path ends with `*` or is matched whole. */
export interface HeaderRule {
	path: string;
	headers: Headers;
}

/** Where the guide is published. */
export interface Place {
	/** Origin, such as `https://guide.example`. */
	address: string;
	/** `/` or `/guide/`. */
	basePath: string;
}

const year = 365 * 24 * 60 * 60;

/** Folders whose files carry the hash of their content in their name. */
const hashedFolders = ['_astro', packFolder];

const security: Headers = {
	'Content-Security-Policy': headerPolicy,
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': permissionsPolicy(),
	// The query of the triage tells of a customer's case: no other site learns it.
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
};

/** What browsers obey over HTTPS only, and complain of elsewhere. */
const secureOnly: Headers = {
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Strict-Transport-Security': `max-age=${2 * year}`,
};

/** The one table of headers that all hosts are configured from; later rules add to earlier ones. */
export function headerRules({ address, basePath }: Place): HeaderRule[] {
	const secure = address.startsWith('https:');
	return [
		{ path: `${basePath}*`, headers: { ...security, ...(secure && secureOnly), 'Cache-Control': 'no-cache' } },
		...hashedFolders.map((folder) => ({
			path: `${basePath}${folder}/*`,
			headers: { 'Cache-Control': `public, max-age=${year}, immutable` },
		})),
		// Cards of messengers and of other sites show it.
		...localeKeys.map((locale) => ({
			path: `${basePath}${locale}/${previewFile}`,
			headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
		})),
		{ path: basePath + workerScript, headers: { 'Content-Security-Policy': workerPolicy } },
	];
}

/** @returns the headers of one address: a later rule replaces an earlier one's, but policies all apply, joined by commas. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
	const found: Record<string, string> = {};
	for (const { headers } of rules.filter((rule) => matches(rule.path, path))) {
		for (const [name, value] of Object.entries(headers)) {
			const joined = name === 'Content-Security-Policy' && found[name] !== undefined;
			found[name] = joined ? `${found[name]}, ${value}` : value;
		}
	}
	return found;
}

function matches(pattern: string, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** The guide copies text to the clipboard and asks for nothing else; a name that a browser does not know fills its console. */
function permissionsPolicy(): string {
	const refused =
		'accelerometer autoplay camera clipboard-read display-capture encrypted-media fullscreen geolocation gyroscope magnetometer microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock sync-xhr usb xr-spatial-tracking';
	return ['clipboard-write=(self)', ...refused.split(' ').map((feature) => `${feature}=()`)].join(', ');
}
