import { expect, it } from 'vitest';
import { dueTime } from '../../../src/triage/due-time.ts';

const filed = Date.UTC(2026, 10, 21, 22, 30);

it('the first response is due some hours after filing, over midnight, in each zone', () => {
	expect(dueTime(filed, 4, 'en-GB', 'Europe/London')).toEqual({ local: '22 Nov 2026, 02:30 GMT', utc: '22 Nov 2026, 02:30' });
	expect(dueTime(filed, 4, 'ja-JP', 'Asia/Tokyo').local).toContain('2026年11月22日 11:30');
	expect(dueTime(filed, 4, 'ru-RU', 'Europe/Moscow').local).toContain('22 нояб. 2026');
	expect(dueTime(filed, 8, 'zh-TW', 'Asia/Taipei').local).toContain('14:30');
});
