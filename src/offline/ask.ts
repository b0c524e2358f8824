import type { Ask } from './protocol.ts';

/** Asks the worker of this page. @returns its answer; undefined where there is no worker, or it has none */
export async function askWorker<T>(ask: Ask): Promise<T | undefined> {
	const { serviceWorker } = navigator;
	const worker = serviceWorker.controller ?? (await serviceWorker.getRegistration())?.active;
	if (!worker) return undefined;
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve(data as T | undefined);
		};
		worker.postMessage(ask, [port2]);
	});
}
