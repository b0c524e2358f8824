import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The same Chromium without a desktop's window: it draws pages in about half the time. */
const shell = '/usr/bin/chromium-headless-shell';

const places = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns the path of a Chromium on this machine, if one stands where Chromium usually does or where CHROMIUM_PATH says. */
export function findChromium(): string | undefined {
	return places.find((place) => place && existsSync(place));
}

/**
 * Makes sure that there is a Chromium, and on Debian the glyphs for Chinese and Japanese.
 *
 * @returns its path
 * @throws with what to do, where it cannot be installed
 */
export function ensureChromium(): string {
	if (!findChromium()) install('chromium', 'fonts-noto-cjk');
	const found = findChromium();
	if (!found)
		throw new Error(
			'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to it.',
		);
	return found;
}

/** @returns the path of the Chromium that draws fastest: its shell, where that is there or can be had, else any. */
export function ensureFastChromium(): string {
	const chromium = ensureChromium();
	if (process.env.CHROMIUM_PATH) return chromium;
	if (!existsSync(shell) && existsSync('/usr/bin/apt-get')) install('chromium-headless-shell');
	return existsSync(shell) ? shell : chromium;
}

/** Tries to install packages of Debian; who may not is left as before. */
function install(...packages: string[]): void {
	console.log(`Installing ${packages.join(', ')} …`);
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
		const [command, ...args] = [...sudo, 'apt-get', '-qq', ...step];
		spawnSync(command!, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	}
}
