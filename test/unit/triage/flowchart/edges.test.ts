import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../../../src/triage/flowchart/edges.ts';
import { highlightOf } from '../../../../src/triage/flowchart/highlight.ts';
import { outlineOf, type Entry } from '../../../../src/triage/flowchart/outline.ts';

const route = (to: string, when = {}) => ({ when, to });
const tiny = {
	start: 'pet',
	questions: {
		pet: { options: { cat: [route('age')], dog: [route('age')], none: [route('good-bye')] } },
		age: {
			options: {
				young: [route('kitten', { pet: ['cat'] }), route('vet')],
				old: [route('vet')],
				unknown: [route('vet')],
			},
		},
	},
};

describe('the edges', () => {
	it('between the same two nodes are one, with the options of all', () => {
		expect(edgesOf(tiny).map(({ from, to, options }) => [from, to, options])).toEqual([
			['pet', 'age', ['cat', 'dog']],
			['pet', 'good-bye', ['none']],
			['age', 'kitten', ['young']],
			['age', 'vet', ['young', 'old', 'unknown']],
		]);
	});

	it('keep apart what is open under different conditions', () => {
		const [, , toKitten, toVet] = edgesOf(tiny);
		expect(toKitten!.ways).toEqual([{ options: ['young'], any: false, conditions: [{ pet: ['cat'] }], otherwise: false }]);
		expect(toVet!.ways).toEqual([
			{ options: ['young'], any: false, conditions: [], otherwise: true },
			{ options: ['old', 'unknown'], any: false, conditions: [], otherwise: false },
		]);
	});

	it('say so where every option leads the same way', () => {
		const questions = { pet: { options: { cat: [route('vet')], dog: [route('vet')] } } };
		expect(edgesOf({ questions })[0]!.ways[0]!.any).toBe(true);
	});
});

describe('the outline', () => {
	it('has each node with what follows once, then only by name', () => {
		const listed: string[] = [];
		const again: string[] = [];
		const walk = (entry: Entry): void => {
			(entry.listed ? again : listed).push(entry.id);
			for (const { target } of entry.edges) walk(target);
		};
		const { questions } = tiny;
		walk(outlineOf({ start: 'pet', questions: { ...questions, pet: { options: { ...questions.pet.options, fish: [route('vet')] } } } }));
		expect(listed).toEqual(['pet', 'age', 'kitten', 'vet', 'good-bye']);
		expect(again).toEqual(['vet']);
	});
});

describe('the way of the answers', () => {
	it('is the nodes, edges and options from the start to where they end', () => {
		const path = highlightOf(tiny, '?pet=cat&age=young')!;
		expect(path.at).toBe('kitten');
		expect([...path.nodes]).toEqual(['pet', 'age', 'kitten']);
		expect([...path.edges]).toEqual(['pet age', 'age kitten']);
		expect([...path.options]).toEqual(['pet cat', 'age young']);
	});

	it('ends at the open question, and is not there without answers', () => {
		expect(highlightOf(tiny, '?pet=dog&age=ancient')?.at).toBe('age');
		expect(highlightOf(tiny, '?q=cat')).toBeUndefined();
	});
});
