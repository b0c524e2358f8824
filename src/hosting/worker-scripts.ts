/** Scripts that may run as workers, as paths below the base path; the default policy admits no other address. */
export const workerScripts = { offline: 'service-worker.js' } as const;
