/** What a text seems to hold that must not leave the company; the words have a warning for each. */
export const secretKinds = ['password', 'connection', 'key', 'token', 'card', 'mail'] as const;
export type SecretKind = (typeof secretKinds)[number];

const guids = /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi;
/** An id by which an event is found in logs is what a request needs, however random it looks. */
const namedIds = /\b(?:correlation|request|trace|activity|session|operation|tracking|message|event)[ -]?id\b\W{0,4}[\w+/=.-]+/gi;

/** @returns the kinds of secrets that a text seems to hold. It never says where: nothing of the secret is shown again. */
export function findSecrets(text: string): SecretKind[] {
	const bare = text.normalize('NFKC').replace(guids, ' ');
	return secretKinds.filter((kind) => detectors[kind](bare));
}

const detectors: Record<SecretKind, (text: string) => boolean> = {
	password: (text) => [...text.matchAll(named)].some(([, value = '']) => looksChosen(value)) || /:\/\/[^\s/:@]+:[^\s/@]+@/.test(text),
	connection: (text) => /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|SharedSecretValue)\s*=\s*[^\s;]{4,}/i.test(text),
	key: (text) => keys.some((pattern) => pattern.test(text)) || runs(text.replace(namedIds, ' ')).some(looksRandom),
	token: (text) => tokens.some((pattern) => pattern.test(text)),
	card: (text) => [...text.matchAll(cards)].some(([number]) => passesLuhn(number.replace(/\D/g, ''))),
	mail: (text) =>
		[...text.matchAll(/(?<![\w.+-])[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g)].some(([, domain = '']) =>
			privateMail.test(domain),
		),
};

const named =
	/(?:password|passwd|passphrase|passcode|\bpwd|\bpass|パスワード|暗証番号|密碼|密码|пароль)[ \t]*(?:[:=]|\bis\b|は|是|—|-)[ \t]*["'`「«“]?([\x21-\x7e]{4,200})/gi;

/** Whether what follows the word "password" is one: not a word of a sentence, not a mask. */
function looksChosen(value: string): boolean {
	const bare = value.replace(/[.,;:!?"'`)\]]+$/, '');
	if (bare.length < 4 || /^[<[({*•]|^(.)\1+$/.test(bare)) return false;
	return /\d|[!@#$%^&*+=~|\\/?]/.test(bare) || /[a-z].*[A-Z]/.test(bare);
}

const keys = [
	/\b(?:AKIA|ASIA)[A-Z\d]{16}\b/,
	/\b(?:sk|rk)[-_](?:[a-z]+[-_])?[\w-]{16,}/,
	/\bAIza[\w-]{35}/,
	/-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----/,
	/\b\w{3}8Q~[\w.~-]{31,}/,
	/[?&]sig=[\w%+/=-]{16,}/i,
	/\b(?:api|access|secret|account|storage|primary|secondary|subscription|shared)[ _-]?key["']?\s*[:=]\s*["']?(?=\S*\d)[\w+/=.~-]{8,}/i,
	/\bclient[ _-]?secret["']?\s*[:=]\s*["']?[\w.~+/=-]{8,}/i,
];
const tokens = [
	/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/,
	/\bBearer\s+(?=\S*\d)[\w.~+/=-]{16,}/i,
	/\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-)[\w-]{16,}/,
	/\b(?:access|refresh|id|auth)[ _-]?token["']?\s*[:=]\s*["']?(?=\S*\d)[\w.~+/=-]{8,}/i,
];

const runs = (text: string): string[] => text.match(/[A-Za-z\d+/_-]{40,}={0,2}/g) ?? [];

/**
 * Whether a long run of letters and digits is random, as keys are, and no path or name. A certificate's thumbprint
 * (40 hexadecimal digits) and a trace id (32) are none; a path of words seldom changes between cases and digits.
 */
function looksRandom(run: string): boolean {
	if (/^[\da-f]+$/i.test(run)) return run.length >= 48;
	if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/\d/.test(run)) return false;
	const classes = [...run].map((sign) => (/[a-z]/.test(sign) ? 'a' : /[A-Z]/.test(sign) ? 'A' : /\d/.test(sign) ? '1' : '-'));
	const changes = classes.filter((kind, index) => index > 0 && kind !== classes[index - 1]).length;
	return changes / run.length > 0.35;
}

/**
 * Numbers of the length and the beginnings of payment cards; no part of a longer number or of a phone number. A support
 * request's own number has 16 digits and begins with the year, as some cards do: those count only in groups of four.
 */
const cards =
	/(?<![\d+.-]|\d )(?:(?:4\d|5[1-5]|6[02-9]|35)\d{2}([ -]?)\d{4}\1\d{4}\1\d{4}|2[2-7]\d{2}([ -])\d{4}\2\d{4}\2\d{4}|3[47]\d{2}([ -]?)\d{6}\3\d{5})(?![ -]?\d)/g;

function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

/** Where private people have their mail, in the guide's languages first. A company's own domain is none of these. */
const privateMail =
	/^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|pm|zoho)\.(?:com|net|me|jp|de|fr|tw|co\.jp|co\.uk|com\.tw|com\.hk|ch|at)|(?:qq|163|126|sina|foxmail|sohu|naver|hinet)\.(?:com|net|cn)|(?:yeah|hinet)\.net|(?:mail|bk|inbox|list|yandex|ya|rambler)\.ru|yandex\.com|mail\.com|pchome\.com\.tw|daum\.net|(?:docomo|ezweb|au|softbank|i\.softbank|nifty|biglobe)\.(?:ne\.jp|com|jp))$/i;
