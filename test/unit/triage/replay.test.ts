import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realContent } from '../../support/content.ts';
import { allPaths, conditionsOf } from '../../../src/triage/paths.ts';
import { fromQuery, questionsLeft, replay, toQuery } from '../../../src/triage/replay.ts';
import type { Tree } from '../../../src/triage/tree.ts';

const route = (to: string, when = {}) => [{ when, to }];
const tiny: Pick<Tree, 'start' | 'questions'> = {
	start: 'pet',
	questions: {
		pet: { options: { cat: route('age'), dog: route('age'), none: route('good-bye') } },
		age: {
			options: {
				young: [
					{ when: { pet: ['cat'] }, to: 'kitten' },
					{ when: {}, to: 'puppy' },
				],
				old: route('vet'),
			},
		},
	},
};

describe('the position', () => {
	it('is recomputed from the answers alone', () => {
		expect(replay(tiny, {})).toEqual({ trail: [], at: 'pet', outcome: false });
		expect(replay(tiny, { pet: 'dog', age: 'young' })).toMatchObject({ at: 'puppy', outcome: true });
		expect(replay(tiny, { age: 'young', pet: 'cat' })).toMatchObject({ at: 'kitten', outcome: true });
	});

	it('stops at the first answer that does not fit, and keeps what comes before', () => {
		expect(replay(tiny, { pet: 'cat', age: 'unborn' })).toEqual({ trail: [{ question: 'pet', option: 'cat' }], at: 'age', outcome: false });
	});

	it('keeps a later answer when an earlier one is changed', () => {
		expect(replay(tiny, { age: 'old' }).at).toBe('pet');
		expect(replay(tiny, { age: 'old', pet: 'dog' }).at).toBe('vet');
	});

	it('knows how many questions are left at most', () => {
		expect(questionsLeft(tiny)(replay(tiny, {}))).toBe(2);
		expect(questionsLeft(tiny)(replay(tiny, { pet: 'cat' }))).toBe(1);
		expect(questionsLeft(tiny)(replay(tiny, { pet: 'none' }))).toBe(0);
	});
});

it('an outcome’s conditions are the questions asked on every path to it that decide', () => {
	const conditions = conditionsOf(tiny, allPaths(tiny));
	expect(conditions.kitten).toEqual({ pet: ['cat'], age: ['young'] });
	expect(conditions.vet).toEqual({ pet: ['cat', 'dog'], age: ['old'] });
});

const { content } = realContent();

describe.each(content.trees.filter(({ structure }) => structure))('every path of the tree $id', ({ structure }) => {
	const tree = { start: structure!.start[0]!, questions: structure!.questions };
	const paths = allPaths(tree);

	it('ends in an outcome, by the engine too, and its address leads back to it', () => {
		expect(paths.length).toBeGreaterThan(100);
		for (const { answers, end, complete } of paths) {
			expect(complete).toBe(true);
			expect(replay(tree, answers)).toMatchObject({ at: end, outcome: true });
			expect(replay(tree, fromQuery(tree, toQuery(answers))).at).toBe(end);
		}
	});

	it('keeps the later answers that still fit when any one is changed', () => {
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(), ({ answers }, which, to) => {
				const asked = Object.keys(answers);
				const question = asked[which % asked.length]!;
				const options = Object.keys(tree.questions[question]!.options);
				const changed = { ...answers, [question]: options[to % options.length]! };
				const { trail } = replay(tree, changed);
				for (const { question: given, option } of trail) expect(option).toBe(changed[given]);
				const before = asked.slice(0, asked.indexOf(question) + 1);
				expect(trail.slice(0, before.length).map((step) => step.question)).toEqual(before);
			}),
		);
	});

	it('has fewer questions left after each answer', () => {
		fc.assert(
			fc.property(fc.constantFrom(...paths), ({ answers }) => {
				const given: Record<string, string> = {};
				const count = questionsLeft(tree);
				let left = count(replay(tree, given));
				for (const [question, option] of Object.entries(answers)) {
					given[question] = option;
					const now = count(replay(tree, given));
					expect(now).toBeLessThan(left);
					left = now;
				}
				expect(left).toBe(0);
			}),
			{ numRuns: 50 },
		);
	});

	it('is not lost by a query that says more or other things, and none throws', () => {
		const hostile = fc.oneof(
			fc.string(),
			fc.constantFrom('__proto__', 'constructor', 'toString', '%', '<script>', tree.start, ...Object.keys(tree.questions)),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(hostile, hostile)), fc.constantFrom(...paths), fc.nat(20), (noise, { answers }, kept) => {
				const prefix = Object.entries(answers).slice(0, kept);
				const foreign = noise.filter(([key]) => !Object.hasOwn(tree.questions, key));
				const query = `?${new URLSearchParams([...foreign, ...prefix] as [string, string][])}`;
				expect(replay(tree, fromQuery(tree, query))).toEqual(replay(tree, Object.fromEntries(prefix)));
				const wild = replay(tree, fromQuery(tree, `?${noise.map(([key, value]) => `${key}=${value}`).join('&')}`));
				expect(wild.at in tree.questions || wild.outcome).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});
