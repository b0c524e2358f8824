import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, readMoment, writeMoment, writeOffset } from '../../../src/request/validate.ts';

describe('a GUID', () => {
	it('is one in any case', () => {
		fc.assert(fc.property(fc.uuid(), fc.boolean(), (id, upper) => faultOf('guid', upper ? id.toUpperCase() : id) === undefined));
	});

	it('with a digit lost, doubled or foreign is none', () => {
		fc.assert(
			fc.property(fc.uuid(), fc.nat({ max: 35 }), fc.constantFrom('', 'g', 'aa'), (id, at, put) => {
				const spoilt = id.slice(0, at) + put + id.slice(at + 1);
				return faultOf('guid', spoilt) === 'guid';
			}),
		);
	});

	it('may be typed full-width, in braces, with spaces around', () => {
		expect(faultOf('guid', '　００００００００-1111-2222-3333-444444444444 ')).toBeUndefined();
		expect(faultOf('guid', '{00000000-1111-2222-3333-444444444444}')).toBeUndefined();
	});
});

describe('a domain', () => {
	it('is one wherever a name server has it', () => {
		fc.assert(fc.property(fc.domain(), (domain) => faultOf('domain', domain) === undefined));
	});

	it.each(['例え.jp', 'contoso.onmicrosoft.com', 'пример.рф', 'xn--e1afmkfd.xn--p1ai'])('%s is one', (domain) => {
		expect(faultOf('domain', domain)).toBeUndefined();
	});

	it.each(['https://contoso.com', 'contoso', 'contoso.com/', 'a b.com', '-a.com', 'a..com', '10.0.0.1', 'desk@contoso.com'])(
		'%s is none',
		(text) => {
			expect(faultOf('domain', text)).toBe('domain');
		},
	);
});

describe('a time', () => {
	const times = fc.record({
		utc: fc.integer({ min: Date.UTC(1990, 0, 2), max: Date.UTC(2090, 0, 1) }).map((ms) => ms - (((ms % 1000) + 1000) % 1000)),
		offset: fc.integer({ min: -14 * 4, max: 14 * 4 }).map((quarters) => quarters * 15),
	});

	it('written in any zone is the same moment', () => {
		fc.assert(
			fc.property(times, (time) => {
				expect(readMoment(writeMoment({ ...time, seconds: true }))).toEqual({ ...time, seconds: true });
			}),
		);
	});

	it('is turned into UTC', () => {
		const moment = readMoment('2026-11-21 14:40 +08:00');
		expect(moment).toMatchObject({ offset: 480 });
		expect(typeof moment === 'object' && writeMoment({ ...moment, offset: 0 })).toBe('2026-11-21 06:40 UTC');
	});

	it.each([
		['2026-11-21 14:40 +08:00', '2026-11-21 06:40 UTC'],
		['2026/11/21 15:40 UTC+9', '2026-11-21 06:40 UTC'],
		['2026-11-21T06:40:13Z', '2026-11-21 06:40:13 UTC'],
		['2026-11-21 09:40 GMT+0300', '2026-11-21 06:40 UTC'],
		['2026-11-20 20:40 −10:00', '2026-11-21 06:40 UTC'],
		['２０２６－１１－２１　１５：４０　＋０９：００', '2026-11-21 06:40 UTC'],
		['2026-11-21 12:10 +05:30', '2026-11-21 06:40 UTC'],
	])('%s is %s', (text, utc) => {
		const moment = readMoment(text);
		expect(typeof moment === 'object' ? writeMoment({ ...moment, offset: 0 }) : moment).toBe(utc);
	});

	it.each([
		['this morning', 'time'],
		['2026-11-21', 'time'],
		['21.11.2026 14:40 UTC', 'time'],
		['2026-11-21 14:40', 'time-zone'],
		['2026-11-21 14:40 CST', 'time-zone'],
		['2026-11-21 14:40 +15:00', 'time-zone'],
		['2026-11-21 14:40 +08:75', 'time-zone'],
		['2026-02-30 14:40 UTC', 'time-unreal'],
		['2026-13-01 14:40 UTC', 'time-unreal'],
		['2026-11-21 24:40 UTC', 'time-unreal'],
		['0026-11-21 14:40 UTC', 'time-unreal'],
	])('%s is refused as %s', (text, fault) => {
		expect(faultOf('time', text)).toBe(fault);
	});

	it('offsets have two digits a part', () => {
		expect([0, 480, -570, 45].map(writeOffset)).toEqual(['UTC', '+08:00', '-09:30', '+00:45']);
	});
});

describe('other fields', () => {
	it('an empty one is never faulty, and nothing makes the check throw', () => {
		const kinds = ['text', 'long', 'guid', 'domain', 'time', 'choice', 'number', 'email', 'phone'] as const;
		for (const kind of kinds) expect(faultOf(kind, '  ')).toBeUndefined();
		fc.assert(fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, text) => (faultOf(kind, text), true)));
	});

	it('a number is whole', () => {
		expect(['120', '1,200', '１２０'].map((text) => faultOf('number', text))).toEqual([undefined, undefined, undefined]);
		expect(['about 120', '-1', '1.5', '1e3'].map((text) => faultOf('number', text))).toEqual(['number', 'number', 'number', 'number']);
	});

	it('an e-mail address has a domain', () => {
		expect(faultOf('email', 'support@partner.example')).toBeUndefined();
		expect(['support', 'a@b', 'a b@c.de', '@c.de'].map((text) => faultOf('email', text))).toEqual(['email', 'email', 'email', 'email']);
	});
});
