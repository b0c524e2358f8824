import type { FieldKind } from './fields.ts';

/** What is wrong with what stands in a field; the words have a message for each. */
export type Fault = 'guid' | 'domain' | 'time' | 'time-zone' | 'time-unreal' | 'number' | 'email';

/** A moment, and how far the zone it was written in is ahead of UTC. */
export interface Moment {
	/** Milliseconds since 1970. */
	utc: number;
	/** Minutes. */
	offset: number;
	seconds: boolean;
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const domain = /^(?=.{4,253}$)([\p{L}\d]([\p{L}\d-]{0,61}[\p{L}\d])?\.)+(xn--[a-z\d-]{2,59}|\p{L}{2,63})$/iu;
const email = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/iu;
const clock = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? *(.*)$/i;
const zone = /^(?:(?:UTC|GMT)? *([+-])(\d{1,2})(?::?(\d{2}))?|UTC|GMT|Z)$/i;

/** @returns a value as it is compared and sent: trimmed, with full-width digits and signs of an input method made plain. */
export const plain = (value: string): string =>
	value
		.normalize('NFKC')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.trim();

/** @returns what is wrong with a value; undefined where nothing is, or where it is empty. */
export function faultOf(kind: FieldKind, value: string): Fault | undefined {
	const text = plain(value);
	if (text === '') return undefined;
	if (kind === 'guid') return guid.test(text.replace(/^\{(.*)\}$/, '$1')) ? undefined : 'guid';
	if (kind === 'domain') return domain.test(text) ? undefined : 'domain';
	if (kind === 'email') return email.test(text) ? undefined : 'email';
	if (kind === 'number') return /^\d{1,9}$/.test(text.replace(/[ ,]/g, '')) ? undefined : 'number';
	if (kind !== 'time') return undefined;
	const moment = readMoment(text);
	return typeof moment === 'string' ? moment : undefined;
}

/** @returns the moment that a text such as `2026-11-21 14:40 +08:00` or `2026-11-21 06:40 UTC` names, or what is wrong with it. */
export function readMoment(value: string): Moment | Extract<Fault, `time${string}`> {
	const parts = clock.exec(plain(value));
	if (!parts) return 'time';
	const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
		number, number, number, number, number, number,
	]; // prettier-ignore
	if (parts[7] === '') return isReal(year, month, day, hour, minute, second) ? 'time-zone' : 'time-unreal';
	const offset = offsetOf(parts[7]!);
	if (offset === undefined) return 'time-zone';
	if (!isReal(year, month, day, hour, minute, second)) return 'time-unreal';
	return { utc: Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000, offset, seconds: parts[6] !== undefined };
}

/** Whether the calendar has the day and the clock the time. Years below 1000 would be read as of the last century. */
function isReal(year: number, month: number, day: number, hour: number, minute: number, second: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

function offsetOf(text: string): number | undefined {
	const parts = zone.exec(text.trim());
	if (!parts) return undefined;
	const [, sign, hours = '0', minutes = '0'] = parts;
	const total = Number(hours) * 60 + Number(minutes);
	return total <= 14 * 60 && Number(minutes) < 60 ? (sign === '-' ? -total : total) : undefined;
}

/** @returns a moment in a zone, as `2026-11-21 14:40 +08:00`, or with `UTC` for no offset. */
export function writeMoment({ utc, offset, seconds }: Moment): string {
	const text = new Date(utc + offset * 60_000).toISOString();
	return `${text.slice(0, 10)} ${text.slice(11, seconds ? 19 : 16)} ${writeOffset(offset)}`;
}

/** @returns an offset in minutes as `+08:00`, or `UTC` for none. */
export function writeOffset(offset: number): string {
	if (offset === 0) return 'UTC';
	const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, '0'));
	return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}
