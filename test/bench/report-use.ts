// Loaded into a build before all else: leaves what the process used where BENCH_USE says.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const place = process.env.BENCH_USE;
if (place && isMainThread) process.on('exit', () => writeFileSync(place, JSON.stringify(process.resourceUsage())));
