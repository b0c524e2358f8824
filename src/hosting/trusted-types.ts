/** The part of Trusted Types that is used here; browsers without them enforce nothing. */
interface PolicyFactory {
	defaultPolicy: unknown;
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Makes the page's default policy: the only address that may become a worker is that of the offline copy. A page without one
 * makes no worker at all.
 *
 * @param worker its address
 */
export function admitWorker(worker: string): void {
	const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
	if (!trustedTypes || trustedTypes.defaultPolicy) return;
	const admitted = new URL(worker, location.href).href;
	trustedTypes.createPolicy('default', {
		createScriptURL(address) {
			const [file] = new URL(address, location.href).href.split('?');
			if (file !== admitted) throw new TypeError(address);
			return address;
		},
	});
}
