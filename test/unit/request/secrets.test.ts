import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../src/request/secrets.ts';

// Put together here, so that no scanner of repositories takes an example for the thing.
const join = (...parts: string[]): string => parts.join('');
const random = 'q7Rk2LxP9vB4sTz8WnC3yDf6HgJ1mKaE5uQoXiYl0ZbVw+/pNeMtSrA==';

describe('what must not leave the company is found', () => {
	it.each([
		['password', 'We signed in with password: Winter2026!'],
		['password', 'user admin, pwd=hunter2'],
		['password', 'パスワードはAbc12345です'],
		['password', '密碼：Taipei101'],
		['password', 'пароль: Qwerty123'],
		['password', 'https://admin:s3cret@host.example/'],
		['password', 'Server=db;User Id=sa;Password=P@ssw0rd;'],
		['connection', join('DefaultEndpointsProtocol=https;AccountName=x;Account', 'Key=abcd1234abcd1234==;')],
		['connection', join('Endpoint=sb://x.servicebus.example/;SharedAccess', 'Key=abcdefgh1234=')],
		['key', join('AK', 'IAIOSFODNN7EXAMPLE')],
		['key', join('sk', '-abcdefghijklmnopqrstuvwx1234')],
		['key', join('-----BEGIN RSA PRIV', 'ATE KEY-----')],
		['key', `the header was ${random}`],
		['key', 'a'.repeat(10) + '0123456789abcdef'.repeat(4)],
		['key', 'https://x.blob.example/c?sv=2024&sig=abc%2Fdef0123456789abcd'],
		['token', join('eyJ', 'hbGciOiJIUzI1NiJ9.', 'eyJ', 'zdWIiOiIxMjM0In0.c2lnbmF0dXJl')],
		['token', 'Authorization: Bearer abcdef0123456789abcdef'],
		['token', join('ghp', '_abcdefghijklmnop1234567890')],
		['card', 'paid by 4111 1111 1111 1111'],
		['card', 'card 5555-5555-5555-4444 was charged'],
		['card', '2223 0031 2200 3222'],
		['card', 'amex 378282246310005'],
		['mail', 'taro.yamada@gmail.com cannot sign in'],
		['mail', 'wang@qq.com、chen@yahoo.com.tw'],
		['mail', 'ivanov@mail.ru'],
		['mail', 'someone@icloud.com'],
		['mail', 'anna@outlook.com'],
	])('%s in: %s', (kind, text) => {
		expect(findSecrets(text)).toContain(kind);
	});
});

describe('what a request needs is no secret', () => {
	it.each([
		'The password is wrong, says the page.',
		'Password reset: no change. The password was expired.',
		'password: [removed]',
		'パスワードは正しいのにサインインできません。',
		'Пароль: не подходит. Сброс пароля не помог.',
		'密碼正確，但無法登入。',
		'Correlation ID: 8d7f2c1e-6a5b-4c3d-9e8f-1a2b3c4d5e6f',
		'Trace ID: 4bf92f3577b34da6a3ce929d0e0e4736, timestamp 2026-11-21 06:52:13Z',
		'thumbprint 3F2504E04F8941D39A0C0305E82C3301A1B2C3D4',
		'/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/orders-rg/providers/Microsoft.Web/sites/orders-web',
		'https://learn.example/en-us/azure/app-service/troubleshoot-http-502-http-503-errors-for-applications',
		'desk@partner.example, +81 3 1234 5678, +7 495 123-45-67',
		'user A (a@contoso.com) and user B, tenant contoso.onmicrosoft.com',
		'incident EX123456, request 2611210040001234',
		'1763712000000 and 20261121064000 are times, 1234567890123456 is a number',
		'x-ms-request-id: a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6',
		'Request ID: Ab3dE9fGh1JkLmN0pQrStUvWxYz2A4b6C8d0EfGhIjKlMnOp',
		'The API key is rotated every month; the access key was renewed.',
	])('%s', (text) => {
		expect(findSecrets(text)).toEqual([]);
	});

	it('no GUID, alone or in a sentence', () => {
		fc.assert(fc.property(fc.uuid(), fc.uuid(), (one, other) => findSecrets(`request ${one}, session=${other}`).length === 0));
	});

	it('no time', () => {
		const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
		fc.assert(fc.property(days, (day) => findSecrets(`since ${day.toISOString()} (${day.getTime()})`).length === 0));
	});
});

it('a hostile text of any size is looked through at once', () => {
	const long = [
		'a1B2'.repeat(25_000),
		'4 '.repeat(50_000),
		'password '.repeat(12_000),
		'a@'.repeat(50_000),
		'x://y:'.repeat(20_000),
		'-'.repeat(100_000),
	];
	const begun = performance.now();
	for (const text of long) findSecrets(text);
	expect(performance.now() - begun).toBeLessThan(2_000);
});
