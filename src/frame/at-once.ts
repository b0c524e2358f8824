/**
 * @returns whether a page needs its controls before anybody touches it: for its address, for what is remembered, for a way back
 *   to the reader's language, or because the focus is in it already
 */
export function cannotWait(): boolean {
	const { lang } = document.documentElement;
	const leadsBack = lang === 'en' && /(^|,)(?!en)./.test(String(navigator.languages));
	return leadsBack || remembers() || location.search + location.hash !== '' || document.querySelector(':focus') !== null;
}

/** @returns whether this device or tab remembers anything of the guide */
function remembers(): boolean {
	try {
		return localStorage.length + sessionStorage.length > 0;
	} catch {
		return false;
	}
}
