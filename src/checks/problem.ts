/** One thing a writer must put right, in words that say where and how. */
export interface Problem {
	/** Path from the project's root, with forward slashes. */
	file: string;
	/** 1-based; left out where the fault is the whole file's. */
	line?: number;
	/** Stable name of the rule, such as `fact-unknown`. */
	rule: string;
	message: string;
	/** What to do about it. */
	remedy: string;
	/** An error fails the build; a warning and a notice are only listed. */
	severity: 'error' | 'warning' | 'notice';
}

type Details = Omit<Problem, 'severity'>;

/** @returns a problem that fails the build. */
export const error = (details: Details): Problem => ({ ...details, severity: 'error' });
/** @returns a problem that is listed, and stops nothing. */
export const warning = (details: Details): Problem => ({ ...details, severity: 'warning' });
/** @returns a matter to look at when there is time. */
export const notice = (details: Details): Problem => ({ ...details, severity: 'notice' });
