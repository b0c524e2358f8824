// Words that hold a sentence together. They stay in the index, where a phrase needs them, and are not asked for.
const english =
	'a an and any anyone are as at be been being but by can cannot could did do does doing for from get gets getting go going had has have having he her here him his how i if in into is isn it its just let like ll me my need of on or our out please re should so some than that the their them then there these they this those to up us ve want wants was we were what when where which while who whom whose why will with would you your dont doesnt cant isnt im is are';
const russian =
	'а без бы был была были было быть в вам вас весь во вот все всего вы где да для до его ее если есть еще же за и из или им их к как какая какие какой когда кого кому кто куда ли либо мне может можно мой мы на надо нам нас наш не него нее нет ни но нужно о об он она они от по под при про с со так там то того тоже только тот ты у уже хочу чего чей чем через что чтобы эта эти это этот я делать сделать';

const all = new Set(`${english} ${russian}`.split(' '));

/** @param word in lower case */
export function isFunctionWord(word: string): boolean {
	return all.has(word.replace(/['’]/g, '').replace(/ё/g, 'е'));
}
