// Compresses the built site for servers that send files as they lie there, such as nginx.
import { join } from 'node:path';
import { compressFolder } from '../hosting/compress.ts';
import { root } from './run.ts';

console.log(`${await compressFolder(join(root, 'dist'))} files are compressed.`);
