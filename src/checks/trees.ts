import { compileTree } from '../triage/compile.ts';
import { treeFile, treeWordsFile } from '../triage/load.ts';
import type { CheckContext } from './context.ts';
import { placesOf } from './links.ts';
import { error, type Problem } from './problem.ts';

/** Every tree obeys the rules of the graph, and has its words in every language. */
export function checkTrees(context: CheckContext): Problem[] {
	const { content } = context;
	const places = placesOf(context);
	const surroundings = { hasPage: (address: string) => hasPlace(places, address), hasFact: (id: string) => content.declared.facts.has(id) };
	return content.trees.flatMap(({ id, structure, words }) => {
		if (!structure) return [];
		return compileTree(id, structure, words, surroundings).faults.map(({ place, ...fault }) => {
			const file = place.words ? treeWordsFile(id, place.words) : treeFile(id);
			return error({ file, line: content.lineIn(file, place.path), ...fault });
		});
	});
}

function hasPlace(places: ReturnType<typeof placesOf>, address: string): boolean {
	const [path = '', anchor] = address.split('#');
	const anchors = places.get(path);
	return anchors !== undefined && (anchor === undefined || anchors.has(anchor));
}
