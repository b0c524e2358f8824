/** Letters and words that the search knows, as lists: data, which a browser gets with the answers and not in a script. */
export interface Lexicon {
	/** Pairs: the first character is read as the second. */
	characters: string;
	/** Words that hold a sentence together. They are not asked for. */
	functionWords: string;
	/** What people put round a word whose meaning they ask for, as a regular expression. */
	meaning: string;
}

// One character in several forms: variants that Taiwanese typists mix, and simplified characters of the trade's words.
const characters =
	'臺台裏裡羣群綫線啓啟衆眾爲為着著国國会會应應务務请請问問题題报報单單级級时時间間响響处處联聯系係络絡话話电電户戶费費账帳赔賠偿償权權号號录錄员員让讓给給该該谁誰为為没沒们們这這个個来來发發开開关關过過进進还還连連达達运運选選择擇严嚴紧緊维維' +
	'护護结結终終续續经經证證据據设設计計说說语語调調试試误誤错錯记記变變态態规規范範视視见見点點热熱无無断斷数數机機条條标標样樣检檢决決况況减減几幾区區协協卖賣压壓参參双雙听聽图圖场場坏壞备備实實审審对對导導将將专專业業两兩丢丟习習云雲产產亲親' +
	'仅僅从從价價传傳伤傷体體余餘侧側认認许許访訪评評诉訴译譯详詳负負财財责責败敗货貨质質购購资資转轉轮輪软軟轻輕载載较較输輸迁遷迟遲适適递遞邮郵释釋链鏈锁鎖键鍵闭閉阅閱队隊际際险險页頁项項顺順须須预預领領额額驱驅验驗网網职職获獲补補装裝订訂讨討' +
	'伙夥训訓议議讯訊织織组組细細约約线線统統缓緩编編缩縮档檔毕畢汇匯测測满滿环環现現码碼确確种種称稱稳穩签簽简簡类類';

const english =
	'a an and any anyone are as at be been being but by can cannot could did do does doing for from get gets getting go going had has have having he her here him his how i if in into is isn it its just let like ll me my need of on or our out please re should so some than that the their them then there these they this those to up us ve want wants was we were what when where which while who whom whose why will with would you your someone somebody something anything about also really actually please hi hello thanks per happen happens whether one ones thing things still since last never made make whats hows theres hasnt havent didnt isnt arent wasnt wont dont doesnt cant isnt im is are vs define definition meaning mean means';
const russian =
	'а без бы был была были было быть в вам вас весь во вот все всего вы где да для до его ее если есть еще же за и из или им их к как какая какие какой когда кого кому кто куда ли либо мне может можно мой мы на надо нам нас наш не него нее ни но нужно о об он она они от по под при про с со так там то того тоже только тот ты у уже хочу чего чем через что чтобы эта эти это этот я делать сделать такое такой такая такие такую значит будет будут пожалуйста подскажите здравствуйте вообще вдруг подскажи помогите помоги ребят ребята коллеги привет';

const meaning =
	"\\bwhat(?: is| are|['’]s)\\b|\\bmean|\\bdefin|(?:что|чего) (?:такое|это|значит|означает)|это (?:что|кто)|определение|是什麼|什麼是|是啥|什麼意思|何謂|定義|とは|意味|(?:って|は)(?:何|なに)";

/** All of it; for browsers the build puts `lexicon-loaded.ts` in its place. */
export const lexicon: Lexicon = { characters, functionWords: `${english} ${russian}`, meaning };
