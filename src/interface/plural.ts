/** Forms of a text that holds a number, by `Intl.PluralRules` category. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

/** @returns the form that a number takes; `other` where the list gives no nearer one. */
export function pluralForm(forms: Plural, n: number, tag: string): string {
	return forms[new Intl.PluralRules(tag).select(n)] ?? forms.other ?? '';
}
