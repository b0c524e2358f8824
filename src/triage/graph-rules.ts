import { fault, type TreeFault } from './faults.ts';
import { allPaths } from './paths.ts';
import type { Condition, Structure } from './schema.ts';
import { fits, type Route } from './tree.ts';

/** Names that the query uses for other things. */
const reserved = new Set(['q', 'view', 'with', 'choose']);
/** What stands below /triage/ and is not a tree. */
const reservedTrees = new Set(['flowchart', 'request']);

/** @returns whether the address of a tree is that of another page. */
export function treeIdFaults(id: string): TreeFault[] {
	if (!reservedTrees.has(id)) return [];
	return [fault('tree-id-reserved', [], `A tree cannot be called "${id}": the address uses the name.`, 'Rename its folder.')];
}

function startFaults({ start, questions }: Structure): TreeFault[] {
	if (start.length === 0)
		return [fault('tree-no-start', [], 'The tree has no start.', 'Write `start:` with the id of the first question.')];
	if (start.length > 1)
		return [fault('tree-two-starts', ['start'], `The tree has ${start.length} starts: ${start.join(', ')}.`, 'Name one question.')];
	if (start[0]! in questions) return [];
	return [fault('tree-start-unknown', ['start'], `The start "${start[0]}" is not a question.`, 'Name the id of a question.')];
}

function idFaults({ questions, outcomes }: Structure): TreeFault[] {
	const doubled = Object.keys(questions).filter((id) => id in outcomes);
	const named = Object.keys(questions).filter((id) => reserved.has(id));
	const malformed = [...Object.keys(questions), ...Object.keys(outcomes)].filter((id) => !/^[a-z][a-z0-9-]*$/.test(id));
	return [
		...doubled.map((id) =>
			fault('tree-id-doubled', ['outcomes', id], `"${id}" is a question and an outcome.`, 'Give one of them another id.'),
		),
		...named.map((id) =>
			fault('tree-id-reserved', ['questions', id], `A question cannot be called "${id}": the address uses the name.`, 'Choose another id.'),
		),
		...malformed.map((id) =>
			fault(
				'tree-id-form',
				[id in questions ? 'questions' : 'outcomes', id],
				`The id "${id}" cannot stand in an address.`,
				'Use lower-case letters, digits and hyphens, a letter first.',
			),
		),
	];
}

/** Every edge of the graph, whatever its condition. */
function edges({ questions }: Structure): { from: string; option: string; index: number; route: Route }[] {
	return Object.entries(questions).flatMap(([from, { options }]) =>
		Object.entries(options).flatMap(([option, routes]) => routes.map((route, index) => ({ from, option, index, route }))),
	);
}

function targetFaults(structure: Structure): TreeFault[] {
	return edges(structure)
		.filter(({ route }) => !(route.to in structure.questions) && !(route.to in structure.outcomes))
		.map(({ from, option, route }) =>
			fault(
				'tree-target-unknown',
				['questions', from, 'options', option],
				`The option "${option}" of "${from}" leads to "${route.to}", which does not exist.`,
				'Correct the id, or add the question or outcome.',
			),
		);
}

function conditionFaults(structure: Structure): TreeFault[] {
	const check = (when: Condition, path: string[], what: string): TreeFault[] =>
		Object.entries(when).flatMap(([question, options]) => {
			const known = structure.questions[question];
			if (!known)
				return [
					fault('tree-condition-unknown', path, `${what} asks for "${question}", which is not a question.`, 'Correct the id in `when`.'),
				];
			return options
				.filter((option) => !(option in known.options))
				.map((option) =>
					fault(
						'tree-condition-unknown',
						path,
						`${what} asks for "${question}: ${option}", which is not an option.`,
						`Use one of ${Object.keys(known.options).join(', ')}.`,
					),
				);
		});
	const steps = Object.entries(structure.outcomes).flatMap(([id, { steps }]) =>
		steps.flatMap((step) => check(step.when, ['outcomes', id, 'steps'], `The step "${step.id}" of "${id}"`)),
	);
	const severity = Object.entries(structure.questions).flatMap(([id, { severity = {}, options }]) =>
		Object.keys(severity)
			.filter((option) => !(option in options))
			.map((option) =>
				fault(
					'tree-severity-unknown',
					['questions', id, 'severity'],
					`"${id}" gives a severity to "${option}", which is not an option.`,
					`Use ${Object.keys(options).join(', ')}.`,
				),
			),
	);
	return [
		...edges(structure).flatMap(({ from, option, route }) =>
			check(route.when, ['questions', from, 'options', option], `The option "${option}" of "${from}"`),
		),
		...steps,
		...severity,
	];
}

/** @returns what makes it no graph at all: without this in order the other rules have nothing to walk on. */
export function shapeFaults(structure: Structure): TreeFault[] {
	return [...startFaults(structure), ...idFaults(structure), ...targetFaults(structure), ...conditionFaults(structure)];
}

/** @returns what is wrong with the ways through it: circles, dead ends, what is never reached. */
export function wayFaults(structure: Structure): TreeFault[] {
	const cycles = cycleFaults(structure);
	return [...cycles, ...reachFaults(structure), ...(cycles.length > 0 ? [] : pathFaults(structure))];
}

function cycleFaults(structure: Structure): TreeFault[] {
	const next = Map.groupBy(edges(structure), ({ from }) => from);
	const done = new Set<string>();
	const cycles = new Map<string, string[]>();
	const follow = (id: string, trail: string[]): void => {
		const seen = trail.indexOf(id);
		if (seen >= 0) {
			const cycle = trail.slice(seen);
			cycles.set([...cycle].sort().join(), [...cycle, id]);
			return;
		}
		if (done.has(id)) return;
		for (const { route } of next.get(id) ?? []) follow(route.to, [...trail, id]);
		done.add(id);
	};
	for (const id of Object.keys(structure.questions)) follow(id, []);
	return [...cycles.values()].map((cycle) =>
		fault(
			'tree-cycle',
			['questions', cycle[0]!],
			`The questions go in a circle: ${cycle.join(' → ')}.`,
			'Let one of them lead on to another question or an outcome.',
		),
	);
}

function reachFaults(structure: Structure): TreeFault[] {
	const reached = new Set<string>();
	const all = edges(structure);
	const follow = (id: string): void => {
		if (reached.has(id)) return;
		reached.add(id);
		for (const { from, route } of all) if (from === id) follow(route.to);
	};
	follow(structure.start[0]!);
	const unreached = (kind: 'questions' | 'outcomes') =>
		Object.keys(structure[kind])
			.filter((id) => !reached.has(id))
			.map((id) => ({ kind, id }));
	return [...unreached('questions'), ...unreached('outcomes')].map(({ kind, id }) =>
		fault('tree-unreachable', [kind, id], `"${id}" is never reached.`, 'Let an option lead to it, or remove it.'),
	);
}

/** What only the paths tell: an option that leads nowhere, a route or step that is never taken, an outcome reached on none. */
function pathFaults(structure: Structure): TreeFault[] {
	const tree = { start: structure.start[0]!, questions: structure.questions };
	const paths = allPaths(tree);
	const stuck = new Set(paths.filter(({ complete }) => !complete).map(({ end, answers }) => `${end}\n${answers[end]}`));
	const ends = new Set(paths.map(({ end }) => end));
	const dead = Object.entries(structure.outcomes).flatMap(([id, { steps }]) =>
		steps
			.filter(({ when }) => Object.keys(when).length > 0 && !paths.some(({ end, answers }) => end === id && fits(when, answers)))
			.map((step) =>
				fault(
					'tree-step-never',
					['outcomes', id, 'steps'],
					`No path to "${id}" meets the condition of its step "${step.id}".`,
					'Correct its `when`, or remove the step.',
				),
			),
	);
	return [
		...[...stuck].map((key) => {
			const [question = '', option = ''] = key.split('\n');
			return fault(
				'tree-no-outcome',
				['questions', question, 'options', option],
				`After some answers the option "${option}" of "${question}" leads nowhere: no route fits.`,
				'Add a last route without `when`.',
			);
		}),
		...Object.keys(structure.outcomes)
			.filter((id) => !ends.has(id))
			.map((id) =>
				fault(
					'tree-unreachable',
					['outcomes', id],
					`No path ends in "${id}".`,
					'Correct the `when` of the routes that lead to it, or remove it.',
				),
			),
		...dead,
	];
}
