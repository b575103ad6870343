import { defineRecipe } from '../../recipe.ts';

// 百度分享, JiaThis, bShare, 无觅, 多说, 畅言, 友言, CNZZ, 百度联盟, 51.la: widgets on blogs and news sites, 2010–2024.
export default defineRecipe({
  id: 'china-widgets',
  name: 'Share, comment and counter widgets of China',
  entries: [
    {
      kind: 'share',
      safety: 'safe',
      label: 'Baidu share bar',
      select: '.bdsharebuttonbox, #bdshare, .bdshare_b, .bdshare_t, .bdlikebutton, .bdshare-slide-button-box',
      example: {
        bad: '<p>正文。</p>\n<div class="bdsharebuttonbox"><a href="#" class="bds_more">分享到：</a></div>\n',
        good: '<div class="sharebox">分享。</div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'JiaThis or bShare bar',
      select:
        '.jiathis_style, .jiathis_style_24x24, .jiathis_style_32x32, #ckepop, .bshare-custom, .bshareDiv, .social-share, .share-component, .ujian-hook, .-mob-share-ui, .ds-share',
      example: {
        bad: '<p>正文。</p>\n<div class="jiathis_style"><a class="jiathis_button_weixin">微信</a></div>\n',
        good: '<div class="style">风格。</div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'JiaThis or bShare link',
      link: { host: 'www.jiathis.com', path: '/share' },
      example: {
        bad: '<p>正文。</p>\n<p><a href="http://www.jiathis.com/share">分享</a></p>\n',
        good: '<p><a href="http://www.example.com/share">分享</a></p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'link that shares to a network',
      link: { host: 'service.weibo.com', path: '/share/' },
      example: {
        bad: '<p>正文。</p>\n<p><a href="http://service.weibo.com/share/share.php?url=1">微博</a></p>\n',
        good: '<p><a href="https://weibo.com/1">微博</a></p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'QZone share link',
      link: { host: 'qzone.qq.com', path: '/sharetarget' },
      example: {
        bad: '<p>正文。</p>\n<p><a href="https://sns.qzone.qq.com/cgi-bin/qzshare/sharetarget?url=1">QQ空间</a></p>\n',
        good: '<p><a href="https://user.qzone.qq.com/1">QQ空间</a></p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'Qzone share link, old',
      link: { host: 'qzone.qq.com', path: '/qzshare/cgi_qzshare_onekey' },
      example: {
        bad: '<p>正文。</p>\n<p><a href="http://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=1">QQ空间</a></p>\n',
        good: '<p><a href="https://user.qzone.qq.com/1">QQ空间</a></p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'list of Wumii, Ujian or jb51',
      select: '.wumii-hook, #wumiiDisplayDiv, .wumii-related-items, [id^="hm_t_"], .art_xg',
      example: {
        bad: '<p>正文。</p>\n<div class="wumii-hook"><input type="hidden" name="wurl" value="a"></div>\n',
        good: '<div class="hook">钩子。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'comment widget',
      select:
        '.ds-thread, #SOHUCS, #uyan_frame, #lv-container, #changyan_area, .ds-recent-comments, #cloud-tie-wrapper, #hypercomments_widget',
      example: {
        bad: '<p>正文。</p>\n<div class="ds-thread" data-thread-key="1"></div>\n',
        good: '<div class="thread">线索。</div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'ad slot of Baidu, Alimama or Wwads',
      select:
        '[id^="cpro_u"], [id^="BAIDU_DUP"], [id^="BAIDU_SSP"], [id^="BAIDU_UNION"], [id^="baidu_clb_slot"], [id^="tanx-a-"], [id^="aliyun_cnzz_tui"], ins.sinaads, .sinaads, .wwads-cn, .wwads-content, iframe[src*="pos.baidu.com"], iframe[src*="cpro.baidu.com"]',
      example: {
        bad: '<p>正文。</p>\n<div id="aliyun_cnzz_tui_1000072387">\n</div>\n',
        good: '<div id="aliyun">云的用法。</div>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'CNZZ counter',
      select: '[id^="cnzz_stat_icon"], a[href*="cnzz.com/stat"], a[href*="www.cnzz.com/stat"]',
      example: {
        bad: '<p>正文。</p>\n<span id="cnzz_stat_icon_1"><a href="https://www.cnzz.com/stat/website.php?web_id=1">站长统计</a></span>\n',
        good: '<p><a href="https://www.cnzz.com/about">站长统计</a></p>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'counting picture of hm.baidu.com',
      image: { host: 'hm.baidu.com', path: '/hm.gif' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://hm.baidu.com/hm.gif?id=1"></p>\n',
        good: '<p><img src="https://example.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'counting picture of c.cnzz.com',
      image: { host: 'c.cnzz.com' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://c.cnzz.com/1.gif?id=1"></p>\n',
        good: '<p><img src="https://example.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'counting picture of 51.la',
      image: { host: '51.la', path: '/go.asp' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://51.la/go.asp?id=1"></p>\n',
        good: '<p><img src="https://example.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'counting picture of img.users.51.la',
      image: { host: 'img.users.51.la' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://img.users.51.la/1.gif?id=1"></p>\n',
        good: '<p><img src="https://example.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'counting picture of tongji.linezing.com',
      image: { host: 'tongji.linezing.com' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://tongji.linezing.com/1.gif?id=1"></p>\n',
        good: '<p><img src="https://example.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'tracker',
      safety: 'safe',
      label: 'counting picture of r.inews.qq.com',
      image: { host: 'r.inews.qq.com', path: '/getQQNewsStat' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://r.inews.qq.com/getQQNewsStat?id=1"></p>\n',
        good: '<p><img src="https://example.com/1.gif"></p>\n',
      },
    },
    {
      kind: 'script',
      safety: 'safe',
      label: 'share or ad script of China',
      select:
        'script[src*="bdimg.share.baidu.com"], script[src*="cpro.baidustatic.com"], script[src*="dup.baidustatic.com"], script[src*="pos.baidu.com"], script[src*="jiathis.com"], script[src*="static.bshare.cn"], script[src*="bshare.cn"], script[src*="wumii.cn"], script[src*="static.duoshuo.com"], script[src*="changyan.sohu.com"], script[src*="changyan.itc.cn"], script[src*="v2.uyan.cc"], script[src*="cbjs.baidu.com"], script[src*="ujian.cc"]',
      example: {
        bad: '<p>正文。</p>\n<script src="http://v3.jiathis.com/code/jia.js"></script>\n',
        good: '<script src="https://gist.github.com/a/1.js"></script>\n',
      },
    },
  ],
});
