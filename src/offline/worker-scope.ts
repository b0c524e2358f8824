import type { Manifest } from './protocol.ts';

// The part of a worker's world that is used here: TypeScript has either a page's or a worker's, not both in one project.

export interface LastingEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
	request: Request;
	preloadResponse: Promise<Response | undefined>;
	respondWith(answer: Promise<Response>): void;
}

export interface AskEvent extends LastingEvent {
	data: unknown;
	source: { url?: string } | null;
	ports: readonly MessagePort[];
}

export interface WorkerScope {
	/** What the build wrote before the worker's own code. */
	offline: Manifest;
	location: Location;
	navigator: Navigator;
	registration: ServiceWorkerRegistration;
	clients: {
		claim(): Promise<void>;
		matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<{ id: string; url: string }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
	addEventListener(type: 'message', listener: (event: AskEvent) => void): void;
}

/** The worker itself. */
export const worker = globalThis as unknown as WorkerScope;

/** Its addresses: of the guide, and of what holds no page but a copy's record. */
export const home = new URL(worker.offline.base, worker.location.href).href;
export const recordAddress = `${home}offline/copy`;
