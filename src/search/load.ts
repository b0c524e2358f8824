/** @returns what a file of the search holds @throws when it is not there */
export async function load<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return (await response.json()) as T;
}
