import type { Query } from './queries.ts';

/** How well queries were answered; all but `queries` are 0–1. */
export interface Metrics {
	queries: number;
	/** Mean of 1/rank of the first right result among ten. */
	mrr: number;
	hit1: number;
	recall5: number;
	empty: number;
}

/** @returns the place of the first right result, from 1; 0 where none of ten is right. */
export function rankOf(results: readonly (readonly string[])[], { want }: Pick<Query, 'want'>): number {
	return results.slice(0, 10).findIndex((urls) => urls.some((url) => want.some((target) => answers(url, target)))) + 1;
}

/** A page is reached by any of its sections, a section only by itself. */
function answers(url: string, target: string): boolean {
	const [path = '', section] = url
		.replace(/^https?:\/\/[^/]+/, '')
		.replace(/^\/[^/]+\//, '')
		.split('#');
	const [wantedPath, wantedSection] = target.split('#');
	return (path.replace(/\/$/, '') || 'index') === wantedPath && (wantedSection === undefined || section === wantedSection);
}

export function metricsOf(asked: readonly { query: Query; results: readonly (readonly string[])[] }[]): Metrics {
	const ranks = asked.map(({ query, results }) => rankOf(results, query));
	const share = (fits: (rank: number, index: number) => boolean) => ranks.filter(fits).length / (ranks.length || 1);
	return {
		queries: ranks.length,
		mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / (ranks.length || 1),
		hit1: share((rank) => rank === 1),
		recall5: share((rank) => rank >= 1 && rank <= 5),
		empty: share((_, index) => asked[index]!.results.length === 0),
	};
}
