import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../../src/locales.ts';
import { viewsOf } from '../../../src/triage/view.ts';
import { smallGuide } from '../../support/fixtures.ts';

const views = viewsOf(smallGuide());

describe('trees', () => {
	it('live side by side, each with its words in every language', () => {
		expect(Object.keys(views)).toEqual(['cars', 'pets']);
		for (const locale of localeKeys) {
			expect(views.cars![locale]!.tree.start).toBe('car');
			expect(views.pets![locale]!.words.questions.pet!.short).toBe('pet');
		}
	});

	it('have their texts as HTML, with facts in the reader’s language, and note what they used', () => {
		const { words, use } = views.pets!['ru-ru']!;
		expect(words.outcomes.feed!.because).toBe(
			'<p>Подождите <a class="fact" href="#fact-wait">2 часа</a>, см. <a href="/ru-ru/faq/why/">почему</a>.</p>',
		);
		expect(use.facts).toEqual(['wait']);
	});

	it('know what decides each outcome', () => {
		expect(views.pets!.en!.conditions.feed).toEqual({ pet: ['cat'], age: ['young'] });
		expect(views.pets!.en!.timed).toEqual([]);
	});
});
