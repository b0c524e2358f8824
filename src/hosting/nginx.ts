import { headersFor, type HeaderRule, type Place } from './headers.ts';
import { hostFiles, mediaTypes } from './media-types.ts';

/** Names of files below `/etc/nginx/`. */
export const nginxFiles = { site: 'conf.d/escalation-guide.conf', brotli: 'snippets/escalation-guide-brotli.conf' } as const;

/** Where the configuration looks for the built site and its certificate. */
export const nginxPlaces = {
	site: '/var/www/escalation-guide',
	certificate: '/etc/ssl/escalation-guide/fullchain.pem',
	key: '/etc/ssl/escalation-guide/privkey.pem',
} as const;

/** @returns what is included where nginx has the brotli module. */
export const nginxBrotli = 'brotli_static on;\n';

/**
 * @returns a configuration of nginx 1.22 or newer. Headers stand in the server alone, with values chosen by `map`: a location
 *   that added one of its own would lose all others.
 */
export function nginxConfig(rules: readonly HeaderRule[], { address, basePath }: Place, locales: readonly string[]): string {
	const { host, protocol } = new URL(address);
	const server = [
		'server_tokens off;',
		'absolute_redirect off;',
		...typeLines(),
		'gzip off;',
		'gzip_static on;',
		'gzip_vary on;',
		'# Brotli, where nginx has the module (Debian: libnginx-mod-http-brotli-static) and the snippet is installed.',
		`include ${nginxFiles.brotli.replace('.conf', '*.conf')};`,
		...Object.entries(rules[0]!.headers).map(([name, value]) => `add_header ${name} ${valueOf(name, value, rules)} always;`),
		`error_page 404 ${basePath}404.html;`,
		...hostFiles.map((file) => `location = ${basePath}${file} { return 404; }`),
		...(basePath === '/'
			? []
			: [`location = ${basePath.slice(0, -1)} { return 301 ${basePath}$is_args$args; }`, 'location / { return 404; }']),
		...locationLines(basePath, basePath, ''),
		...locales.flatMap((locale) => locationLines(`${basePath}${locale}/`, basePath, `${locale}/`)),
	];
	const listen = protocol === 'https:' ? secureLines(host) : ['listen 80;', 'listen [::]:80;', `server_name ${host};`];
	const redirect = ['listen 80;', 'listen [::]:80;', `server_name ${host};`, `return 301 https://${host}$request_uri;`];
	return [
		...mappedNames(rules).map((name) => mapBlock(name, rules)),
		...(protocol === 'https:' ? [block('server', redirect)] : []),
		block('server', [...listen, ...server]),
	].join('\n');
}

const secureLines = (host: string): string[] => [
	'listen 443 ssl http2;',
	'listen [::]:443 ssl http2;',
	`server_name ${host};`,
	`ssl_certificate ${nginxPlaces.certificate};`,
	`ssl_certificate_key ${nginxPlaces.key};`,
	'ssl_protocols TLSv1.2 TLSv1.3;',
	'ssl_session_cache shared:escalation_guide:1m;',
];

function typeLines(): string[] {
	const types = Object.entries(mediaTypes).map(([ending, type]) => `${type} ${ending};`);
	const texts = Object.values(mediaTypes).filter((type) => type.startsWith('text/') && type !== 'text/html');
	return [`types { ${types.join(' ')} }`, 'default_type application/octet-stream;', 'charset utf-8;', `charset_types ${texts.join(' ')};`];
}

function locationLines(path: string, basePath: string, folder: string): string[] {
	return [`location ${path} {`, `\talias ${nginxPlaces.site}/${folder};`, `\terror_page 404 ${basePath}${folder}404.html;`, '}'];
}

/** Names of headers whose value is not the same everywhere. */
const mappedNames = ([, ...special]: readonly HeaderRule[]): string[] => [
	...new Set(special.flatMap(({ headers }) => Object.keys(headers))),
];

const variable = (name: string): string => `$escalation_guide_${name.toLowerCase().replaceAll('-', '_')}`;

const valueOf = (name: string, value: string, rules: readonly HeaderRule[]): string =>
	mappedNames(rules).includes(name) ? variable(name) : `"${value}"`;

function mapBlock(name: string, rules: readonly HeaderRule[]): string {
	const special = rules.slice(1).filter(({ headers }) => name in headers);
	const lines = special.map(({ path }) => `${pathPattern(path)} "${headersFor(rules, path)[name]}";`);
	return block(`map $uri ${variable(name)}`, [`default "${rules[0]!.headers[name]}";`, ...lines]);
}

/** `/_astro/*` => a regular expression for what begins so; other paths match whole. */
function pathPattern(path: string): string {
	return path.endsWith('*') ? `"~^${path.slice(0, -1).replace(/[.~-]/g, '\\$&')}"` : `"${path}"`;
}

function block(name: string, lines: readonly string[]): string {
	return [`${name} {`, ...lines.map((line) => `\t${line}`), '}', ''].join('\n');
}
