// Japanese spells one word in several ways: サーバー and サーバ, ウィンドウ and ウインドウ, ヴァージョン and バージョン.
const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';
const vowels: Record<string, string> = { ア: 'バ', イ: 'ビ', エ: 'ベ', オ: 'ボ' };
// One character in several forms: variants that Taiwanese typists mix, and simplified characters of the trade's words.
// Pairs: the first is read as the second.
const characterPairs =
	'臺台裏裡羣群綫線啓啟衆眾爲為着著国國会會应應务務请請问問题題报報单單级級时時间間响響处處联聯系係络絡话話电電户戶费費账帳赔賠偿償权權号號录錄员員让讓给給该該谁誰为為没沒们們这這个個来來发發开開关關过過进進还還连連达達运運选選择擇严嚴紧緊维維' +
	'护護结結终終续續经經证證据據设設计計说說语語调調试試误誤错錯记記变變态態规規范範视視见見点點热熱无無断斷数數机機条條标標样樣检檢决決况況减減几幾区區协協卖賣压壓参參双雙听聽图圖场場坏壞备備实實审審对對导導将將专專业業两兩丢丟习習云雲产產亲親' +
	'仅僅从從价價传傳伤傷体體余餘侧側认認许許访訪评評诉訴译譯详詳负負财財责責败敗货貨质質购購资資转轉轮輪软軟轻輕载載较較输輸迁遷迟遲适適递遞邮郵释釋链鏈锁鎖键鍵闭閉阅閱队隊际際险險页頁项項顺順须須预預领領额額驱驅验驗网網职職获獲补補装裝订訂讨討' +
	'训訓议議讯訊织織组組细細约約线線统統缓緩编編缩縮档檔毕畢汇匯测測满滿环環现現码碼确確种種称稱稳穩签簽简簡类類';
const variants = new Map(Array.from(characterPairs.matchAll(/(.)(.)/gu), ([, variant, character]) => [variant!, character!]));
const anyVariant = new RegExp(`[${[...variants.keys()].join('')}]`, 'g');

/** One character of the original text less, or one for another: what is dropped keeps its place. */
export interface Spelling {
	text: string;
	/** By character of `text`, its index in the original run. */
	at: number[];
}

/** @returns a run of katakana without long vowels, in large letters: `サーバー` => `サバ` */
export function katakana(run: string): Spelling {
	const spelled: Spelling = { text: '', at: [] };
	for (let index = 0; index < run.length; index += 1) {
		const letter = run[index]!;
		if (/[ー‐−\-ｰ]/.test(letter)) continue;
		let plain = small.includes(letter) ? large[small.indexOf(letter)]! : letter;
		const next = run[index + 1] ?? '';
		if (letter === 'ヴ') {
			const vowel = vowels[small.includes(next) ? large[small.indexOf(next)]! : ''];
			plain = vowel ?? 'ブ';
			spelled.at.push(index);
			if (vowel) index += 1;
		} else spelled.at.push(index);
		spelled.text += plain;
	}
	return spelled;
}

/** @returns a run of Han characters and hiragana with one form of each character: `国` and `國` => 國 */
export function han(run: string): string {
	return run.replace(anyVariant, (character) => variants.get(character)!);
}

/** @returns hiragana as katakana: `ちけっと` => `チケット` */
export function asKatakana(run: string): string {
	return run.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

/** Two characters of a run that stand for it, and where. */
export interface Pair {
	term: string;
	/** Index of the first and of the last character in the run. */
	first: number;
	last: number;
	/** Not in the text as such: a spelling with fewer kana. */
	derived: boolean;
}

/** @returns every two neighbours of a run; the run itself where it is one character. */
export function pairsOf(run: string): Pair[] {
	if (run.length === 1) return [{ term: run, first: 0, last: 0, derived: false }];
	return Array.from({ length: run.length - 1 }, (_, index) => ({
		term: run.slice(index, index + 2),
		first: index,
		last: index + 1,
		derived: false,
	}));
}

/**
 * Okurigana may be written or left out: 問い合わせ, 問合わせ and 問合せ are one word, 引っ越し and 引越し.
 *
 * @returns Han characters with the kana between them left out, and with only the last of the kana after them
 */
export function okuriganaPairs(run: string): Pair[] {
	const pairs: Pair[] = [];
	for (const { 0: found, index } of run.matchAll(/\p{Script=Han}(?=([ぁ-ゖ]{1,3})(\p{Script=Han}?))/gu)) {
		const [, kana = '', next = ''] = /^.([ぁ-ゖ]+)(\p{Script=Han}?)/u.exec(run.slice(index)) ?? [];
		const end = index + kana.length;
		if (kana.length > 3) continue;
		if (next !== '' && kana.length <= 2) pairs.push({ term: found + next, first: index, last: end + 1, derived: true });
		if (kana.length > 1) pairs.push({ term: found + kana.at(-1)!, first: index, last: end, derived: true });
	}
	return pairs;
}
