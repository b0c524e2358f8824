const hour = 3_600_000;

/** When something filed now is due, in the reader's zone and in UTC. */
export interface Due {
	local: string;
	utc: string;
}

/**
 * @param now milliseconds since 1970
 * @param hours until the first response
 * @param tag what writes dates in the reader's language
 * @param zone the reader's time zone, an IANA name; the device's where it is left out
 * @returns the time with its zone, as a reader of the language writes it
 */
export function dueTime(now: number, hours: number, tag: string, zone?: string): Due {
	const due = now + hours * hour;
	const style = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
	return {
		local: new Intl.DateTimeFormat(tag, { ...style, timeZoneName: 'short', ...(zone && { timeZone: zone }) }).format(due),
		utc: new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(due),
	};
}
