import { workerScript } from './worker-scripts.ts';

/** The part of Trusted Types that is used here; browsers without them enforce nothing. */
interface PolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Makes the page's default policy: the only address that may become a worker is that of the offline copy.
 *
 * @param basePath `/` or `/guide/`
 */
export function admitWorkers(basePath: string): void {
	const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
	const admitted = new URL(basePath + workerScript, location.origin).href;
	trustedTypes?.createPolicy('default', {
		createScriptURL(address) {
			const [file] = new URL(address, location.href).href.split('?');
			if (file !== admitted) throw new TypeError(address);
			return address;
		},
	});
}
