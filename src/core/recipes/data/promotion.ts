import { defineRecipe } from '../recipe.ts';

// "Follow us" in whole lines: phrases must own their line, because the same words stand in honest prose.
export default defineRecipe({
  id: 'promotion',
  name: 'Promotion of the source',
  entries: [
    {
      kind: 'promo',
      safety: 'safe',
      label: 'invitation to scan a QR code',
      phrase:
        /^[▼↓👇\s]{0,5}(?:长按|長按|扫描|掃描|扫一扫|掃一掃|识别|微信扫码|扫码|請掃描|请扫描)(?:上方|下方|上图|下图|识别|識別|扫描|图中|以下|并)?(?:的)?(?:二维码|二維碼|QR ?code|公众号|公眾號)?[,。!]?\s?(?:即可)?(?:关注|關注|加入|添加|下载|下載|订阅|訂閱|进群|识别|扫码)[^。!?,;]{0,24}[。!~]?[▲↑👆\s]{0,5}$/iu,
      maxLength: 60,
      example: {
        bad: '<p>正文。</p>\n<p>长按识别二维码关注我们</p>\n',
        good: '<p>扫描二维码是一种常见的支付方式，用户只要打开应用即可。</p>\n',
      },
    },
  ],
});
