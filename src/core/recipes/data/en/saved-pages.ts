import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// What archives, downloaders and browser extensions add to a page while it is saved, and the banners a page shows first.
export default defineRecipe({
  id: 'saved-pages',
  name: 'Archives, browser extensions and banners',
  entries: [
    {
      ...safe.stub,
      label: 'toolbar of the Wayback Machine',
      between: { begin: 'begin wayback toolbar insert', end: 'end wayback toolbar insert' },
      example: {
        bad: '<div>Text.</div>\n<!-- BEGIN WAYBACK TOOLBAR INSERT -->\n<div><p>3 captures</p></div>\n<!-- END WAYBACK TOOLBAR INSERT -->\n',
        good: '<!-- more --><p>The Wayback Machine has a toolbar.</p><!-- toc -->\n',
      },
    },
    {
      ...safe.stub,
      label: 'toolbar of the Wayback Machine',
      select:
        '#wm-ipp, #wm-ipp-base, #wm-ipp-print, #wm-ipp-inside, #wm-tb-info, #wm-nav-captures, #wm-sparkline-container, #donato, #wm-btns',
      example: {
        bad: '<div id="wm-ipp-base" lang="en"><div id="wm-ipp">3 captures</div></div>\n<p>Text.</p>\n',
        good: '<div id="wm">Washing machine.</div>\n',
      },
    },
    {
      ...safe.script,
      label: 'script or style of the Wayback Machine',
      select:
        'script[src*="web.archive.org/_static"], script[src*="archive.org/includes"], script[src*="web-static.archive.org"], script[src*="/_static/js/"][src*="archive.org"], link[href*="web.archive.org/_static"], link[href*="web-static.archive.org"], script:contains("__wm."), script:contains("WB_wombat"), script:contains("archive_analytics"), script:contains("wbhack"), script:contains("RufflePlayer")',
      example: {
        bad: '<script>__wm.init("https://web.archive.org/web");</script>\n<p>Text.</p>\n',
        good: '<script>wm.init()</script>\n',
      },
    },
    {
      ...safe.comment,
      label: 'note of an archive or a downloader',
      comment: {
        startsWith: [
          'file archived on',
          'javascript appended by wayback',
          'playback timings',
          'begin wayback',
          'end wayback',
          'saved from url',
          'mirrored from',
          'added by httrack',
          '/added by httrack',
          'page saved with singlefile',
          'archive processed by singlefile',
          'this page was saved',
          'html generated',
          'snapshot taken',
          'begin google cache',
          'note: this page',
        ],
      },
      example: {
        bad: '<p>Text.</p>\n<!--\n     FILE ARCHIVED ON 10:00:00 May 01, 2010 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 May 01, 2020.\n-->\n',
        good: '<!-- more -->\n<p>Text.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'note of a cache',
      phrase:
        /^This is Google's cache of https?:\/\/\S{3,200}\. It is a snapshot of the page as it appeared on .{5,80}$/,
      maxLength: 340,
      example: {
        bad: "<p>This is Google's cache of http://example.com/a. It is a snapshot of the page as it appeared on 1 May 2010 10:00:00 GMT.</p>\n<p>Text.</p>\n",
        good: "<p>This is Google's cache of books.</p>\n",
      },
    },
    {
      ...safe.stub,
      label: 'element of a browser extension',
      select:
        'grammarly-extension, grammarly-desktop-integration, grammarly-popups, grammarly-extension-vbars, [data-grammarly-shadow-root], [data-grammarly-part], .gr__tooltip, .gr-top-z-index, #gr_ext, lt-highlighter, lt-div, lt-toolbar, lt-mirror, deepl-input-controller, deepl-inline-translate, loom-container, .loom-companion, #loom-companion-mv3, plasmo-csui, monica-ui, #monica-content-root, max-ai-minimum-app, #sider-screenshot-container, #immersive-translate-popup, #immersive-translate-browser-popup, #edge-translate-panel, #saladict-dictpanel-root, .saladict-panel, #xt-translator, #youdao-translate, #yddContainer, #ciba_grabword_ctn, #hcfy, #qt_env__, [id^="__qtmate"], #ghostery-purple-box, #WOT, #avg_ls_dom, #ghosteryFirstRun, [id^="com.avast"], [class^="com-avast"], #cVim-status-bar, #transover-popup, #gtx-trans, .gtx-body, #mymind-extension, tc-volume-control, #evernoteGlobalTools, #evernote-content, #pocket-extension, #ext-liner, #hypothesis-adder, hypothesis-sidebar, hypothesis-adder, hypothesis-notebook, #readwise-highlighter, #weava-ui-wrapper, #diigo-chrome-installed, #pinterest-hover-btn, span[data-pin-log="button_pinit_floating"]',
      example: {
        bad: '<p>Text.</p>\n<grammarly-extension data-grammarly-shadow-root="true"></grammarly-extension>\n',
        good: '<p>An extension of grammar.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'element of a password manager',
      select:
        '[data-lastpass-root], [data-lastpass-icon-root], [id^="__lpform_"], iframe[id^="LPFrame"], .lpiframeoverlay, #lpiframeoverlay, com-1password-button, com-1password-menu, com-1password-notification, [data-dashlane-shadowhost], [data-dashlanecreated], .bitwarden-overlay, #bit-notification-bar, #bit-notification-bar-iframe, .keeper-lock, [id^="keeper-"][class*="keeper"], kpxc-banner, .kpxc-banner, #kpxc-banner, #roboform-frame, iframe[id^="rf-"], nordpass-portal, nordpass-icon, #np-extension, iframe[src*="lastpass.com"], iframe[src*="passwordbox"], iframe[src*="keepersecurity"]',
      example: {
        bad: '<p>Text.</p>\n<div data-lastpass-root=""></div>\n',
        good: '<p>The last pass of the game.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'frame, script or style of a browser extension',
      select: [
        ...[
          'chrome-extension://',
          'moz-extension://',
          'safari-extension://',
          'safari-web-extension://',
          'ms-browser-extension://',
        ].flatMap((scheme) =>
          ['iframe', 'script', 'img', 'embed']
            .map((tag) => `${tag}[src^="${scheme}"]`)
            .concat(`link[href^="${scheme}"]`),
        ),
        ...[
          'kaspersky-labs.com',
          'gc.kis.',
          'kis.v2.scr',
          'superfish.com',
          'translate.googleapis.com',
          'translate.google.com/translate_a',
          'extension.safari',
          'imagesrv.adition',
          'foxlingo',
          'bablic',
        ].map((host) => `script[src*="${host}"]`),
        'link[href*="kaspersky-labs.com"]',
      ].join(', '),
      example: {
        bad: '<p>Text.</p>\n<iframe src="chrome-extension://abcdef/frame.html"></iframe>\n',
        good: '<iframe src="https://www.youtube.com/embed/1"></iframe>\n',
      },
    },
    {
      ...safe.stub,
      label: 'element of a translator',
      select:
        '#goog-gt-tt, #goog-gt-vt, .goog-te-spinner-pos, #google_translate_element, .goog-te-banner-frame, .goog-te-gadget, .goog-te-balloon-frame, iframe.skiptranslate, div.skiptranslate, #WidgetFloaterPanels, #MSTWGlobal, .translate-tooltip-mtz, .gtranslate_wrapper, .bing-translate-widget',
      example: {
        bad: '<p>Text.</p>\n<div id="goog-gt-tt" class="skiptranslate"><div>Original text</div></div>\n',
        good: '<p class="goog">A goog.</p>\n',
      },
    },
    {
      // The marks lie around words of the article.
      ...safe.stub,
      label: 'mark of a spelling or translation extension',
      select:
        'g[data-gr-id], g.gr_, span[data-lt-tmp-id], font[style="vertical-align: inherit;"], font.goog-text-highlight, span.goog-text-highlight, grammarly-inline',
      action: 'unwrap',
      example: {
        bad: '<p>A <g class="gr_ gr_1" id="1" data-gr-id="1">wrod</g> of the text.</p>\n',
        good: '<p>A <b>word</b> of the text.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'cookie banner',
      select:
        '#cookie-law-info-bar, #cookie-law-info-again, .cli-modal, #cookie-notice, .cookie-notice-container, .cc-window, .cc-banner, .cc_banner, .cc-revoke, #onetrust-consent-sdk, #onetrust-banner-sdk, #CybotCookiebotDialog, #CookiebotWidget, #cookieChoiceInfo, .eupopup, #sliding-popup, .eu-cookie-compliance-banner, .cky-consent-container, .cky-overlay, .cmplz-cookiebanner, #cmplz-manage-consent, #didomi-host, #usercentrics-root, #truste-consent-track, #consent_blackbar, .qc-cmp2-container, #qc-cmp2-container, #sp-cc, [id^="sp_message_container"], .osano-cm-window, #iubenda-cs-banner, #BorlabsCookieBox, #moove_gdpr_cookie_info_bar, #gdpr-cookie-message, .gdpr-cookie-notice, #catapult-cookie-bar, #tarteaucitronRoot, #axeptio_overlay, .fc-consent-root, #cookiescript_injected, #cookie-consent-banner, #cookieConsent, .js-cookie-consent, #klaro, #CookieConsent, .termly-styles-root, #hs-eu-cookie-confirmation',
      example: {
        bad: '<p>Text.</p>\n<div id="cookie-notice"><p>We use cookies.</p></div>\n',
        good: '<div id="cookies"><p>How to bake cookies.</p></div>\n',
      },
    },
    {
      ...safe.stub,
      label: 'cookie notice',
      phrase:
        /^(?:(?:This|Our|The) (?:web)?site (?:uses|makes use of) cookies\b.{0,60}(?:best experience|by continuing|you (?:agree|consent|accept)|accept|improve your|to provide|to ensure|analyse|analyze).{0,300}|We (?:and our partners )?use cookies (?:and|to|on|for)\b.{0,300}(?:accept|agree|consent|continuing|(?:manage|change|adjust|see|read|view) (?:your|our|the) [\w ]{0,20}(?:preferences|settings|policy))\b.{0,160}|By (?:continuing|using) (?:to (?:browse|use) )?(?:this|our|the) (?:web)?site,? you (?:agree|consent|accept)\b.{0,160}cookies.{0,120}|Privacy & Cookies: This site uses cookies\..{0,200}|Accept (?:all )?cookies)$/i,
      maxLength: 620,
      example: {
        bad: '<p>Text.</p>\n<p>This website uses cookies to ensure you get the best experience on our website.</p>\n',
        good: '<p>This website uses cookies of two kinds, which the next chapter describes.</p>\n',
      },
    },
    {
      ...ask.stub,
      label: 'screen-reader or hidden text',
      only: 'html',
      select: '.screen-reader-text, .visually-hidden, .sr-only, .visuallyhidden',
      example: {
        bad: '<p>Text.</p>\n<div class="screen-reader-text">Opens in a new tab</div>\n',
        good: '<span class="reader">The reader.</span>\n',
      },
    },
  ],
});
