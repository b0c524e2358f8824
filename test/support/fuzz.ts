import { localeKeys } from '../../src/locales.ts';
import { realContent } from './content.ts';

/** What a hostile text would set in the page, if any of it ran. */
export const mark = 'fuzzRan';

const { content } = realContent();
const questions = content.trees.flatMap(({ structure }) => Object.entries(structure!.questions));
const outcomes = content.trees.flatMap(({ structure }) => Object.keys(structure!.outcomes));
const paths = [
	...content.pages.filter(({ locale }) => locale === 'en').map(({ path }) => (path === 'index' ? '' : `${path}/`)),
	...['faq/', 'triage/', 'triage/flowchart/', 'triage/request/', 'translations/', '404.html', 'index.md', 'preview.png'],
];

const hostile = [
	`<script>${mark}=1</script>`,
	`"><img src=x onerror=${mark}=1>`,
	`javascript:${mark}=1`,
	`');${mark}=1;//`,
	`\${${mark}=1}`,
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'__proto__[x]',
	'../../../../etc/passwd',
	'..\\..\\x',
	'//evil.example/',
	'[id="x"],*',
	'"]',
	'\\',
	'\u0000',
	'\u202Eabc',
	'\uD800',
	'e\u0301'.repeat(50),
	'👩‍💻',
	'ﷺ',
	'%',
	'%E0%A4%A',
	'%00',
	'%c0%ae%c0%ae/',
	'%2e%2e%2f',
	'&amp;=',
	'=&&;#?',
	'NaN',
	'-1e999',
	'true',
	'null',
	'undefined',
	'x'.repeat(4_000),
	' ',
	'',
];

/** Numbers from 0 to 1 that are the same for the same seed. */
export type Chance = () => number;

/** @see https://en.wikipedia.org/wiki/Xorshift */
export function chanceFrom(seed: number): Chance {
	let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0 || 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

/** @returns an address below the site's own, as somebody might type, mangle or forge it. */
export function fuzzedAddress(chance: Chance): string {
	return fuzzedPath(chance) + fuzzedQuery(chance) + fuzzedAnchor(chance);
}

const one = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

/** A hostile text, now and then written as addresses write it. */
function odd(chance: Chance): string {
	if (chance() < 0.2) return String.fromCodePoint(...Array.from({ length: 8 }, () => Math.floor(chance() * 0xd7ff)));
	const text = one(chance, hostile);
	return chance() < 0.5 ? encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')) : text;
}

function fuzzedPath(chance: Chance): string {
	const known = `/${one(chance, localeKeys)}/${one(chance, paths)}`;
	if (chance() < 0.7) return known;
	const at = Math.floor(chance() * known.length);
	return `${known.slice(0, at)}${odd(chance).replace(/[?#]/g, '')}${chance() < 0.5 ? known.slice(at) : ''}`.replace(/^\/*/, '/');
}

/** Pairs of known and unknown names, repeated ones among them, with known and unknown values. */
export function fuzzedQuery(chance: Chance): string {
	const pairs = Array.from({ length: Math.floor(chance() * 5) }, () => {
		const [question, { options }] = one(chance, questions);
		const name = chance() < 0.6 ? question : one(chance, ['q', 'view', 'with', 'choose', odd(chance)]);
		const value =
			chance() < 0.5 ? one(chance, Object.keys(options)) : one(chance, ['below', 'beside', 'off', ...localeKeys, odd(chance), odd(chance)]);
		return `${name}=${value}`;
	});
	return pairs.length === 0 ? '' : `?${pairs.join('&').replace(/#/g, '%23')}`;
}

export function fuzzedAnchor(chance: Chance): string {
	if (chance() < 0.5) return '';
	return `#${chance() < 0.5 ? one(chance, [...questions.map(([id]) => id), ...outcomes]) : odd(chance)}`;
}
