import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
	const found = findChromium();
	if (found) return found;
	console.log('Installing Chromium …');
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
		const [command, ...args] = [...sudo, 'apt-get', '-qq', ...step];
		spawnSync(command!, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	}
	const installed = findChromium();
	if (!installed)
		throw new Error(
			'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to it.',
		);
	return installed;
}
