import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';
import { titled } from './titled.ts';

const services = [
  [
    'Mailchimp',
    '#mc_embed_signup, #mc_embed_shell, .mc4wp-form, .mc4wp-form-fields, .wp-block-jetpack-mailchimp, form[action*="list-manage.com/subscribe"]',
    'div',
    'id="mc_embed_signup"',
  ],
  [
    'FeedBurner',
    'form[action*="feedburner.google.com/fb/a/mailverify"], form[action*="feedburner.com/fb/a/emailverify"]',
    'form',
    'action="http://feedburner.google.com/fb/a/mailverify"',
  ],
  [
    'Jetpack',
    '.jetpack_subscription_widget, .wp-block-jetpack-subscriptions, .wp-block-jetpack-subscriptions__container, #subscribe-blog, .jetpack-subscribe-modal',
    'div',
    'class="wp-block-jetpack-subscriptions"',
  ],
  [
    'ConvertKit',
    '.formkit-form, .seva-form, .ck_form, .ck_form_container, .convertkit-form, .wp-block-convertkit-form',
    'form',
    'class="seva-form formkit-form"',
  ],
  ['MailPoet', '.mailpoet_form, .wysija, .widget_wysija, .mailpoet_form_html', 'div', 'class="mailpoet_form"'],
  [
    'MailerLite or Sendinblue',
    '.ml-embedded, .ml-form-embedContainer, .ml-form-embedWrapper, .sib-form, #sib-form-container, .sib_signup_form',
    'div',
    'class="sib-form"',
  ],
  [
    'AWeber or GetResponse',
    '.AW-Form, [class^="AW-Form-"], .wf-formTpl, getresponse-form',
    'div',
    'class="AW-Form-12345"',
  ],
  [
    'OptinMonster or Bloom',
    '.om-holder, [id^="om-"][id$="-holder"], .optin-monster-overlay, .et_bloom_form_container, .et_bloom_inline_form, .sumome-react-wysiwyg-popup-container, .listbuilder-popup-content',
    'div',
    'class="et_bloom_inline_form"',
  ],
  [
    'Thrive Leads',
    '.thrv_lead_generation, .tve-leads-post-footer, .tve-leads-in-content, .tve_flt .thrv-leads-form-box',
    'div',
    'class="thrv_lead_generation"',
  ],
  [
    'HubSpot',
    '.hs-cta-wrapper, .hs-cta-node, .hs-cta-embed, .hbspt-form, .hs-form-frame, [id^="hs-cta-wrapper-"], [id^="hubspot-topic_data"], .hs-blog-subscribe',
    'span',
    'class="hs-cta-wrapper" id="hs-cta-wrapper-1"',
  ],
  [
    'TinyLetter or Buttondown',
    'form[action*="tinyletter.com"], form[action*="buttondown.email"], form[action*="buttondown.com"], form.embeddable-buttondown-form, iframe[src*="tinyletter.com"]',
    'form',
    'class="embeddable-buttondown-form"',
  ],
  [
    'The Newsletter Plugin',
    '.tnp, .tnp-subscription, .tnp-widget, .es_shortcode_form, .emaillist, .es_subscription_form, .wp_subscribe_popup, .wp-subscribe-wrap, .newsletter-subscription',
    'div',
    'class="tnp tnp-subscription"',
  ],
  [
    'Revue, beehiiv or Substack',
    '#revue-embed, #revue-form, .revue-form-group, iframe[src*="beehiiv.com"], iframe[src*="substack.com/embed"], form[action*="substack.com/api/v1/import/form"], .install-substack-app-embed',
    'iframe',
    'src="https://embeds.beehiiv.com/1"',
  ],
  [
    'a contact plugin',
    '.wpcf7, .wpcf7-form, .wpforms-container, .gform_wrapper, .nf-form-cont, .ninja-forms-form-wrap, .frm_forms, .caldera-grid form',
    'div',
    'class="wpcf7" id="wpcf7-f1"',
  ],
  [
    'PayPal',
    'form[action*="paypal.com/cgi-bin/webscr"], form[action*="paypal.com/donate"], #donate-button-container, #donate-button, .wp-block-jetpack-donations, .paypal-donations',
    'form',
    'action="https://www.paypal.com/cgi-bin/webscr"',
  ],
  [
    'a donation service',
    'iframe[src*="liberapay.com/"], script[src*="liberapay.com"], iframe[src*="ko-fi.com"], script[src*="ko-fi.com"], script[src*="buymeacoffee.com"], .bmc-btn-container, a.bmc-button, a.kofi-button, .btn-container a.kofi-button, .FlattrButton, a.FlattrButton, script[src*="flattr.com"], iframe[src*="flattr.com"]',
    'a',
    'class="bmc-button" href="https://example.com/coffee"',
  ],
] as const;

// Sign-up, contact and donation forms of mail services, by the names only they use.
export default defineRecipe({
  id: 'newsletter',
  name: 'Newsletter and donation services',
  entries: [
    ...services.map(([name, select, tag, attributes]) => ({
      ...safe.promo,
      label: `form of ${name}`,
      select,
      example: {
        bad: `<p>Text.</p>\n<${tag} ${attributes}>Join us</${tag}>\n`,
        good: `<p>${name} sends letters for many sites.</p>\n<form action="/search"></form>\n`,
      },
    })),
    ...(
      [
        [{ host: 'paypal.com', path: '/btn_donate' }, 'https://www.paypal.com/en_US/i/btn/btn_donate_SM.gif'],
        [
          { host: 'paypalobjects.com', path: '/btn_donate' },
          'https://www.paypalobjects.com/en_US/i/btn/btn_donateCC_LG.gif',
        ],
        [{ host: 'paypalobjects.com', path: '/scr/pixel.gif' }, 'https://www.paypalobjects.com/en_US/i/scr/pixel.gif'],
        [{ host: 'pledgie.com' }, 'http://www.pledgie.com/campaigns/1.png?skin_name=chrome'],
        [{ host: 'api.flattr.com', path: '/button/' }, 'http://api.flattr.com/button/flattr-badge-large.png'],
        [{ host: 'buymeacoffee.com', path: '/buttons/' }, 'https://cdn.buymeacoffee.com/buttons/v2/default-yellow.png'],
        [{ host: 'ko-fi.com', path: '/cdn/' }, 'https://ko-fi.com/cdn/kofi1.png?v=3'],
        [{ host: 'liberapay.com', path: '/assets/widgets/' }, 'https://liberapay.com/assets/widgets/donate.svg'],
        [
          { host: 'feedburner.com', path: '/fb/images/pub/' },
          'http://www.feedburner.com/fb/images/pub/feed-icon16x16.png',
        ],
        [{ host: 'feeds.feedburner.com', path: '/~fc/' }, 'http://feeds.feedburner.com/~fc/ann?bg=99CCFF'],
      ] as const
    ).map(([image, address]) => ({
      ...safe.promo,
      label: `button of ${image.host}`,
      image,
      example: {
        bad: `<p>Text.</p>\n<a href="/d"><img src="${address}"></a>\n`,
        good: '<img src="https://example.com/donate.png">\n',
      },
    })),
    {
      ...safe.promo,
      label: 'newsletter line',
      phrase: titled(
        /^(?:(?:Subscribe|Sign up)(?: now| today| here| free)?[!.]?|Sign up here\.?|Subscribe (?:via|by) e-?mail[.:]?|Subscribe (?:to|by|in) (?:RSS|this (?:blog|feed|newsletter|podcast)|my (?:blog|feed)|the (?:blog|feed))(?: (?:feed|by e-?mail|via e-?mail|via RSS|here))?[.!:]?|Enter your e-?mail(?: address)?(?: (?:here|below|to (?:subscribe|follow|receive|get)) ?.{0,100})?[.:…]{0,3}|Your e-?mail(?: address)?(?:\.{3}|:)?|E-?mail address:?|Type your email(?:…|\.{3})|Get (?:new|our|the) (?:latest |best |top )?[\w' ,]{2,60} (?:delivered )?(?:straight |right |directly )?(?:to|in) your inbox[^.!?]{0,40}[.!]?|Join \d[\d,.]{0,9}k? other (?:subscribers|followers)[.!]?|Thank(?:s| you) for (?:subscribing|signing up)[.!]?|Don't miss (?:a (?:post|story|thing|beat)|out)[.!]?|No spam[,.]? ?(?:ever|unsubscribe (?:at )?any ?time)?[.!]?|(?:You can )?unsubscribe (?:at )?any ?time\.?|Sent (?:weekly|daily|every [\w ]{3,30})\.?)$/i,
      ),
      maxLength: 170,
      example: {
        bad: '<p>Text.</p>\n<p>Get the latest stories delivered straight to your inbox.</p>\n',
        good: '<p>Enter your email in the first field and press the button, which then turns green.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'terms of a sign-up form',
      phrase: titled(
        /^(?:By (?:signing up|subscribing|submitting (?:your email|this form)|clicking (?:subscribe|sign ?up|submit)|entering your email|providing your email).{0,40}(?:you|I)(?:'ll| will)? (?:agree|accept|consent|confirm|acknowledge|are agreeing|receive)\b.{0,400}|This site is protected by reCAPTCHA(?: Enterprise)?,? and the Google Privacy Policy and Terms of Service apply\.?|We(?:'ll| will) never (?:share|sell|spam) (?:your|you)\b.{0,100})$/i,
      ),
      maxLength: 500,
      example: {
        bad: '<p>Text.</p>\n<p>By signing up, you agree to our Terms of Use and Privacy Policy.</p>\n',
        good: '<p>By signing up early they saved money.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'newsletter line of a site',
      phrase: titled(
        /^(?:(?:Click|Tap) here to (?:subscribe|sign up|join|get|receive|download|follow|register|buy|donate)\b[^.!?]{0,140}[.!]?|(?:Subscribe|Sign up) (?:to|for) (?:the|our|my|a) (?:free |daily |weekly |monthly ){0,2}[\w' &-]{2,40} (?:newsletter|podcast|mailing list|email list|e-?mails?|alerts|bulletin|briefing|digest)(?:s)?(?: (?:here|now|today|to get|for|and|on|via|delivered)\b[^.!?]{0,120})[.!»→]{0,2}|Want (?:more|the latest|to get)[^.!?]{2,100}\? (?:Sign up|Subscribe|Follow|Join|Click)\b.{2,140}|(?:Like|Enjoy(?:ed)?|Love) (?:this|what you(?:'re| are)?(?: just)? read(?:ing)?|the) ?(?:article|post|story|piece|blog)?\? (?:Sign up|Subscribe|Follow|Join|Share|Click|Consider|Please|Then|Get|Check|Support|Let|Tell|You)\b.{2,200})$/i,
      ),
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>Sign up for the free Morning River newsletter here.</p>\n',
        good: '<p>Sign up for the tour at the desk, which opens at nine.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'follow line',
      phrase: titled(
        /^(?:(?:you can |please |don't forget to |and |also,? |be sure to |to )?(?:follow|like|find|join|friend|fan|add|visit) (?:us|me|[@\w.' -]{2,40}) (?:on|at|via) (?:our |my )?(?:Twitter|Facebook|Instagram|Google\+|Google Plus|Google News|YouTube|LinkedIn|Pinterest|Tumblr|Mastodon|Bluesky|Threads|Telegram|TikTok|WhatsApp|Flipboard|Medium|Snapchat|X|RSS|Feedly|Bloglovin'?)\b[^.!?]{0,90}[.!:]{0,2}|Follow (?:us|me)(?: (?:here|on))?(?: ?:? ?@[\w]{1,30})[!:.]?|Follow @\w{2,30}|Subscribe on (?:YouTube|iTunes|Spotify|Apple Podcasts|Google Podcasts)[.!]?|Follow us on social media[.!:]?|Connect with us(?: on [\w ,&]{2,80})?[.!:]?|Tweets by @?\w{2,30})$/i,
      ),
      maxLength: 200,
      example: {
        bad: '<p>Text.</p>\n<p>Follow us on Twitter @riverblog</p>\n',
        good: '<p>Follow the river on foot. It is long.</p>\n',
      },
    },
    {
      ...ask.promo,
      label: 'appeal to the reader',
      where: 'tail',
      phrase: titled(
        /^(?!.{0,60},? ?please (?:follow|subscribe|share))(?:(?:If you (?:liked|enjoyed|like|found|want|would like|'d like)|Did you (?:like|enjoy|find)|Enjoyed|Liked) .{5,160}(?:subscrib|follow|share|sign up|newsletter|feed|donat|support|tweet|clap|recommend|like button|coffee|patreon).{0,160}|(?:Let (?:us|me) know|Tell us|What do you think|Share your thoughts|Sound off|Leave (?:a|your) comments?).{0,120}\b(?:comments?|below|twitter)\b.{0,40})$/i,
      ),
      maxLength: 360,
      example: {
        bad: '<p>Text.</p>\n<p>If you found this useful, buy me a coffee!</p>\n',
        good: '<p>If you found a key, return it to the desk.</p>\n',
      },
    },
    {
      ...ask.promo,
      label: 'button of a course, event or shop',
      where: 'tail',
      phrase: titled(
        /^(?:(?:Register|Enroll|Enrol|Sign up|Apply|Buy|Order|Book|Download|Shop|Learn more|Get started|Start (?:your|a) free trial|Try (?:it )?(?:for )?free|Request a demo|Contact us|Get (?:a|your) (?:free )?(?:quote|copy|ticket|demo))(?: (?:now|today|here|online|for free|on Amazon|your (?:copy|ticket|seat|place)|the (?:book|ebook|app|course)))?(?: today| now| here)?[.!»→›>]{0,2}|(?:Check out|Take|Join|Enroll in|Sign up for|Register for) (?:our|my|the) [\w' :&-]{2,60}(?:course|workshop|webinar|conference|training|masterclass|bootcamp|ebook|book|event)\b[^.!?]{0,80}[.!»→]{0,2})$/i,
      ),
      maxLength: 170,
      example: {
        bad: '<p>Text.</p>\n<p>Check out our online cooking course today!</p>\n',
        good: '<p>Take the course of the river into account when building.</p>\n',
      },
    },
  ],
});
