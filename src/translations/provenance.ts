import { formatDate } from '../facts/format.ts';
import type { Words } from '../interface/words.ts';
import type { Locale } from '../locales.ts';
import type { Standing } from './standing.ts';

/** @returns who translated a page, whether a person has reviewed it, and when that was said, in the reader's words. */
export function provenanceText(provenance: Standing['provenance'], locale: Locale, t: Words): string {
	if (!provenance) return t('page.unrecorded');
	const { translatedBy, reviewedBy, stamped } = provenance;
	return [
		t(`provenance.${translatedBy}`),
		reviewedBy === undefined ? t('provenance.notReviewed') : t('provenance.reviewed', { name: reviewedBy }),
		t('provenance.stamped', { date: formatDate(stamped, locale) }),
	].join(' · ');
}
