import { lexicon } from './lexicon.ts';

let asking: RegExp | undefined;

/** @returns whether a query asks what something is, and not what to do: "what is a tenant", "тенант это что", "GDAPとは" */
export function asksForMeaning(query: string): boolean {
	asking ??= new RegExp(lexicon.meaning, 'i');
	return asking.test(query);
}
