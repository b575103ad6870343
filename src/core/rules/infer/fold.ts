import { detached } from '../../text/detach.ts';

/** Traditional characters of words that sections and subjects are called by, each with its simplified form. */
const pairs =
  '國国內内際际經经濟济財财創创業业務务電电腦脑視视聞闻觀观點点讀读書书學学習习術术藝艺樂乐體体運运動动戲戏劇剧遊游療疗醫医藥药車车機机構构網网' +
  '絡络線线軟软開开發发設设計计語语數数據据庫库雲云資资訊讯號号碼码產产評评論论壇坛時时間间報报導导紀纪錄录環环歷历軍军專专欄栏題题類类別别標标' +
  '籤签鏈链區区塊块幣币證证銀银貨货場场寶宝島岛灣湾臺台門门廣广東东馬马劉刘陳陈張张華华漢汉譯译編编輯辑進进階阶級级問问應应該该實实戰战驗验測测' +
  '試试調调優优勢势態态圖图畫画攝摄興兴閒闲雜杂談谈筆笔記记隨随遠远連连傳传統统廠厂廳厅飛飞龍龙鳥鸟魚鱼風风氣气溫温熱热陽阳陰阴靈灵愛爱親亲戀恋' +
  '婦妇兒儿養养飯饭飲饮麵面館馆園园農农鄉乡縣县鎮镇長长頭头條条選选舉举議议員员會会黨党團团隊队競竞賽赛籃篮獎奖個个們们來来這这還还過过對对關关' +
  '於于與与無无為为從从後后裡里裏里乾干幹干製制總总結结築筑畢毕職职險险錢钱買买賣卖購购韓韩歐欧亞亚羅罗蘭兰爾尔維维納纳達达萬万億亿單单雙双聲声' +
  '響响麗丽衛卫節节慶庆歡欢樣样歲岁壓压縮缩儲储備备護护範范' +
  '認认識识訓训練练劃划檔档檢检權权稅税禮礼';
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at] ?? '', pairs[2 * at + 1] ?? '']),
);

/** Names that are remembered: the articles of a folder have the same ones. */
const maxFolded = 10_000;
const folded = new Map<string, string>();

/** What two spellings of one name have in common: all but case, width, blanks, hyphens, and traditional or simplified characters. */
export function fold(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_·‧•-]+|(?<=\p{L})\.(?=\p{L})/gu, '');
  const result = [...plain].map((char) => simplified.get(char) ?? char).join('');
  if (folded.size >= maxFolded) folded.clear();
  folded.set(detached(name), result);
  return result;
}
