import type { SearchPayload } from './payload.ts';

/** @throws when it is not there */
export async function loadPayload(address: string): Promise<SearchPayload> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return (await response.json()) as SearchPayload;
}
