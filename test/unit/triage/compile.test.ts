import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { forEachLocale } from '../../../src/locales.ts';
import { compileTree } from '../../../src/triage/compile.ts';
import { structureSchema, type Structure, type TreeWords } from '../../../src/triage/schema.ts';

const sound = `
start: pet
questions:
  pet: { options: { cat: age, none: farewell } }
  age: { options: { young: [{ when: { pet: cat }, to: kitten }, { to: farewell }], old: farewell } }
outcomes:
  kitten: { kind: fix, guide: /guide/close/, facts: [wait], steps: [{ id: feed }, { id: stroke, when: { pet: cat } }] }
  farewell: { kind: refer, guide: /guide/close/, steps: [{ id: wave }] }
`;

function wordsFor({ questions, outcomes }: Structure): TreeWords {
	const each = <T, U>(entries: Record<string, T>, make: (entry: T) => U) =>
		Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, make(entry)]));
	return {
		title: 't',
		intro: 'i',
		keywords: [],
		questions: each(questions, ({ options }) => ({ title: 't', short: 's', options: each(options, () => ({ label: 'l' })) })),
		outcomes: each(outcomes, ({ steps }) => ({
			title: 't',
			because: 'b',
			customer: 'c',
			next: 'n',
			keywords: [],
			steps: Object.fromEntries(steps.map(({ id }) => [id, 's'])),
		})),
	};
}

const surroundings = { hasPage: (address: string) => address === '/guide/close/', hasFact: (id: string) => id === 'wait' };

function compile(yaml: string, change: (words: ReturnType<typeof wordsFor>) => void = () => undefined) {
	const structure = structureSchema.parse(parse(yaml));
	const words = forEachLocale(() => wordsFor(structure));
	change(words['ja-jp']);
	return compileTree('tiny', structure, words, surroundings);
}

const rules = (yaml: string, change?: (words: TreeWords) => void) => compile(yaml, change).faults.map(({ rule }) => rule);

describe('a sound tree', () => {
	it('compiles, and nothing of it can be changed', () => {
		const { tree, faults } = compile(sound);
		expect(faults).toEqual([]);
		expect(() => ((tree!.questions as Record<string, unknown>).pet = {})).toThrow(TypeError);
		expect(() => ((tree!.outcomes.kitten!.steps[0] as { id: string }).id = 'x')).toThrow(TypeError);
	});
});

describe('a faulty tree is refused', () => {
	it.each([
		['no start', 'start: pet', 'start: []', 'tree-no-start'],
		['two starts', 'start: pet', 'start: [pet, age]', 'tree-two-starts'],
		['a start that is no question', 'start: pet', 'start: kitten', 'tree-start-unknown'],
		['a target that does not exist', 'none: farewell', 'none: farewel', 'tree-target-unknown'],
		['a question that is never reached', 'cat: age', 'cat: farewell', 'tree-unreachable'],
		['an outcome that is never reached', 'questions:', 'questions:\n  lone: { options: { a: farewell } }', 'tree-unreachable'],
		['a circle', 'old: farewell', 'old: pet', 'tree-cycle'],
		['a question that leads to itself', 'old: farewell', 'old: age', 'tree-cycle'],
		[
			'an option that leads nowhere after some answers',
			'[{ when: { pet: cat }, to: kitten }, { to: farewell }]',
			'[{ when: { pet: none }, to: kitten }]',
			'tree-no-outcome',
		],
		[
			'an id of a question and an outcome',
			'outcomes:',
			'outcomes:\n  pet: { kind: fix, guide: /guide/close/, steps: [{ id: a }] }',
			'tree-id-doubled',
		],
		['an id that the address uses', 'questions:', 'questions:\n  q: { options: { a: farewell } }', 'tree-id-reserved'],
		['an id with capitals', 'questions:', 'questions:\n  Pet: { options: { a: farewell } }', 'tree-id-form'],
		['a condition on an unknown question', 'when: { pet: cat }, to: kitten', 'when: { pest: cat }, to: kitten', 'tree-condition-unknown'],
		['a condition on an unknown option', 'when: { pet: cat }, to: kitten', 'when: { pet: cow }, to: kitten', 'tree-condition-unknown'],
		['a step that no path meets', 'id: stroke, when: { pet: cat }', 'id: stroke, when: { pet: none }', 'tree-step-never'],
		['a link to no page', 'kind: refer, guide: /guide/close/', 'kind: refer, guide: /guide/closed/', 'tree-link-broken'],
		['a filed outcome without a form', 'kind: refer', 'kind: file', 'tree-form-missing'],
		['a fact that is not there', 'facts: [wait]', 'facts: [wat]', 'tree-fact-unknown'],
		[
			'a severity for an option that is not there',
			'cat: age, none: farewell }',
			'cat: age, none: farewell }, severity: { dog: A }',
			'tree-severity-unknown',
		],
	])('for %s', (_name, from, to, rule) => {
		expect(sound).toContain(from);
		const found = rules(sound.replace(from, to));
		expect(found).toContain(rule);
	});

	it('for a missing and a surplus word, in the language that has the fault', () => {
		const { faults } = compile(sound, (words) => {
			delete words.questions.pet!.options.cat;
			words.outcomes.kitten!.steps.sing = 'x';
		});
		expect(faults.map(({ rule, place }) => `${rule} ${place.words}`)).toEqual(['tree-word-missing ja-jp', 'tree-word-surplus ja-jp']);
	});

	it('for a name of its own that is the address of another page', () => {
		const structure = structureSchema.parse(parse(sound));
		const words = forEachLocale(() => wordsFor(structure));
		const named = (id: string) => compileTree(id, structure, words, surroundings).faults.map(({ rule }) => rule);
		expect(named('flowchart')).toEqual(['tree-id-reserved']);
		expect(named('request')).toEqual(['tree-id-reserved']);
		expect(named('flowcharts')).toEqual([]);
	});

	it('with all its faults at once', () => {
		const found = rules(
			sound.replace('start: pet', 'start: [pet, age]').replace('none: farewell', 'none: farewel').replace('facts: [wait]', 'facts: [wat]'),
		);
		expect(found).toEqual(expect.arrayContaining(['tree-two-starts', 'tree-target-unknown', 'tree-fact-unknown']));
	});
});
