import { describe, expect, it } from 'vitest';
import { fieldIds, fieldOf, fieldsOf, formIds, needOf } from '../../../src/request/fields.ts';
import { requestForms } from '../../../src/triage/schema.ts';

it('every form of the triage has fields, and no other', () => {
	expect([...formIds].sort()).toEqual([...requestForms].sort());
});

it('every field belongs to a form', () => {
	expect(fieldIds.filter((id) => !formIds.some((form) => needOf(form, id)))).toEqual([]);
});

describe.each(formIds)('the form %s', (form) => {
	it('has a title and the partner’s contact, and asks for nothing of the customer’s people', () => {
		expect(needOf(form, 'title')).toBe('needed');
		expect(needOf(form, 'contact-name')).toBe('needed');
		expect(needOf(form, 'contact-email')).toBe('needed');
		expect(fieldsOf(form).filter((id) => /customer-(name|phone)/.test(id))).toEqual([]);
	});

	it('asks what was tried', () => {
		expect(fieldsOf(form)).toContain('tried');
	});

	it('gives its fields in the order of the request, each once', () => {
		const ids = fieldsOf(form);
		expect(ids).toEqual(fieldIds.filter((id) => ids.includes(id)));
		expect(new Set(ids).size).toBe(ids.length);
	});
});

it('what differs by product differs', () => {
	expect(needOf('azure', 'subscription')).toBe('needed');
	expect(needOf('microsoft-365', 'subscription')).toBeUndefined();
	expect(needOf('incident', 'incident')).toBe('needed');
	expect(needOf('azure', 'incident')).toBe('optional');
	expect(needOf('sla-credit', 'tenant')).toBe('needed');
	expect(needOf('azure', 'tenant')).toBe('either');
	expect(needOf('how-to', 'severity')).toBeUndefined();
});

it('ids, addresses and times ask for no English; free texts do, but for what must stand letter for letter', () => {
	for (const id of fieldIds) {
		const { kind, english, exact } = fieldOf(id);
		if (kind !== 'text' && kind !== 'long') expect(english, id).toBeUndefined();
		else expect(Boolean(english) !== Boolean(exact), id).toBe(true);
	}
});
