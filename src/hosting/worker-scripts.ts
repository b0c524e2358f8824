/** The one script that may run as a worker, as a path below the base path; the default policy admits no other address. */
export const workerScript = 'sw.js';
