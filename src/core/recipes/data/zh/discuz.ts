import { defineRecipe } from '../../recipe.ts';

// Discuz! X (52pojie, aboutyun, chiphell, saraba1st, …), 2010–2024.
export default defineRecipe({
  id: 'discuz',
  name: 'Discuz! forums',
  entries: [
    {
      kind: 'credit',
      safety: 'safe',
      label: 'Discuz edit line',
      select: '.pstatus, i.pstatus',
      example: {
        bad: '<p><i class="pstatus">某某 编辑过此帖</i>正文。</p>\n',
        good: '<p class="status">状态良好。</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'Discuz post buttons',
      select: '#p_btn, .tshare, .psth, .modact, .pob.cl, .hm .oshr',
      example: {
        bad: '<p>正文。</p>\n<div id="p_btn" class="mtw mbm hm cl"><a href="#">收藏</a></div>\n',
        good: '<div class="btn">按钮。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Discuz attachment notice',
      select: '.attach_nopermission, .aimg_tip, .attach_tips, .tip_horn, .xw0.xg1.aimg_tip',
      example: {
        bad: '<p>正文。</p>\n<div class="attach_nopermission attach_tips">您需要登录才可以下载或查看附件。</div>\n',
        good: '<div class="attach">附件的内容。</div>\n',
      },
    },
    {
      // Invisible characters that spoil copied text.
      kind: 'stub',
      safety: 'safe',
      label: 'Discuz anti-copy noise',
      select: 'font.jammer, span.jammer',
      example: {
        bad: '<p>正文<font class="jammer">x7 Q! k</font>继续。</p>\n',
        good: '<p>正文<font color="red">继续</font>。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Discuz ratings and comments',
      select: '.ratl, [id^="ratelog_"], [id^="post_rate_div_"], [id^="post_rate_"], [id^="comment_"].cm:empty',
      example: {
        bad: '<p>正文。</p>\n<dl id="ratelog_12" class="rate"><dd>评分</dd></dl>\n',
        good: '<dl><dd>评分</dd></dl>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'ask',
      label: 'Discuz edit line as text',
      phrase:
        /^[*_[\s]{0,3}本帖最[后後]由\s?.{1,40}\s?[于於]\s?\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}\s?[编編][辑輯][*_\]\s]{0,3}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本帖最后由 某某 于 2017-3-28 16:08 编辑</p>\n',
        good: '<p>本帖最后由管理员删除。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Discuz notice',
      phrase:
        /^(?:登录\/注册后可看大图|马上注册,结交更多好友,享用更多功能,让你轻松玩转社区.?|您需要\s?登录\s?才可以下载或查看(?:附件)?,没有(?:帐|账)号\?\s?(?:立即注册|注册).{0,4}|游客,如果您要查看本帖隐藏内容请回复.?|(?:只看该作者|倒序浏览|电梯直达|使用道具|发表回复)(?:\s?(?:只看该作者|倒序浏览|电梯直达|使用道具|举报|回复|点评)){0,4}|下载附件\s?\(?[\d.]{1,8}\s?[KM]B(?:,\s?下载次数\s?:\s?\d{1,7})?\)?.{0,30}|保存到相册|\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}\s?上传|发表于\s?\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})?(?:\s?\|\s?.{0,30})?)$/u,
      example: {
        bad: '<p>正文。</p>\n<p>登录/注册后可看大图</p>\n',
        good: '<p>登录/注册后可看大图，也可以看小图。</p>\n',
      },
    },
  ],
});
