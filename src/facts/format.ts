import { dateTagOf, tagOf, type Locale, type Localized } from '../locales.ts';
import type { Fact, Facts } from './schema.ts';

/** Units that `Intl.NumberFormat` can write out in full. */
export const intlUnits: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

/** What `Intl` leaves out after a year that stands alone. */
const afterYear: Localized<string> = { en: '', 'zh-tw': '年', 'ru-ru': '\u00a0г.', 'ja-jp': '年' };

/**
 * Writes a date as exactly as it is known: `2018-12-05` => "5 December 2018", `2021-05` => "May 2021", `2023` => "2023".
 */
export function formatDate(date: string, locale: Locale): string {
	const [year, month, day] = date.split('-').map(Number);
	if (month === undefined) return `${year}${afterYear[locale]}`;
	return dateFormat(locale, day !== undefined).format(Date.UTC(year!, month - 1, day ?? 1));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A format is dear to make, and a page states several dates. */
function dateFormat(locale: Locale, withDay: boolean): Intl.DateTimeFormat {
	const key = `${locale} ${withDay}`;
	const known = dateFormats.get(key);
	if (known) return known;
	const day = withDay && { day: 'numeric' as const };
	const format = new Intl.DateTimeFormat(dateTagOf(tagOf(locale)), { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' });
	dateFormats.set(key, format);
	return format;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, unit?: string): Intl.NumberFormat {
	const key = `${locale} ${unit ?? ''}`;
	const known = numberFormats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(tagOf(locale), unit === undefined ? {} : { style: 'unit', unit, unitDisplay: 'long' });
	numberFormats.set(key, format);
	return format;
}

/** Writes a number with its unit in words: 2 hours, 2 小時, 2 часа, 2 時間. */
export function formatDuration(value: number, unit: string, locale: Locale, units: Facts['units']): string {
	if (intlUnits.has(unit)) {
		const text = numberFormat(locale, unit).format(value);
		// Our Japanese has no space between digits and words: 2時間.
		return locale === 'ja-jp' ? text.replace(/\s/g, '') : text;
	}
	const forms = units[unit]?.[locale];
	const form = forms?.[new Intl.PluralRules(tagOf(locale)).select(value)] ?? forms?.other;
	if (!form) throw new Error(`No words for the unit "${unit}" in ${locale}: add them to \`units\` in content/facts.yaml.`);
	return form.replace('{n}', numberFormat(locale).format(value));
}

/** Writes the value of a fact for a reader; an address without its scheme. */
export function formatFact(fact: Fact, locale: Locale, units: Facts['units']): string {
	switch (fact.kind) {
		case 'duration':
			return formatDuration(fact.value, fact.unit, locale, units);
		case 'count':
			return numberFormat(locale).format(fact.value);
		case 'date':
			return formatDate(fact.value, locale);
		case 'url':
			return fact.value.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
		case 'code':
			return fact.value;
	}
}
