import type { Content } from '../docs/load.ts';
import { checkBlocks } from './blocks.ts';
import { createContext, type CheckContext } from './context.ts';
import { checkFacts } from './facts.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkPages } from './pages.ts';
import type { Problem } from './problem.ts';
import { checkRecords } from './records.ts';
import { checkStructure } from './structure.ts';
import { checkTags } from './tags.ts';
import { checkTerms } from './terms.ts';
import { checkTrees } from './trees.ts';
import { checkWords } from './words.ts';

const rules: ((context: CheckContext) => Problem[])[] = [
	checkPages,
	checkRecords,
	checkStructure,
	checkBlocks,
	checkNames,
	checkTags,
	checkLinks,
	checkFacts,
	checkTerms,
	checkWords,
	checkTrees,
];

/** @returns every problem of the content at once, from all rules. */
export function checkContent(content: Content): Problem[] {
	const context = createContext(content);
	return rules.flatMap((rule) => rule(context));
}
