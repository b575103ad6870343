import { defineRecipe } from '../../recipe.ts';
import { addressLike, ask, safe } from './kinds.ts';

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
        { host: 'paypal.com', path: '/btn_donate' },
        { host: 'paypalobjects.com', path: '/btn_donate' },
        { host: 'paypalobjects.com', path: '/scr/pixel.gif' },
        { host: 'pledgie.com' },
        { host: 'api.flattr.com', path: '/button/' },
        { host: 'buymeacoffee.com', path: '/buttons/' },
        { host: 'ko-fi.com', path: '/cdn/' },
        { host: 'liberapay.com', path: '/assets/widgets/' },
        { host: 'feedburner.com', path: '/fb/images/pub/' },
        { host: 'feeds.feedburner.com', path: '/~fc/' },
      ] as const
    ).map((image) => ({
      ...safe.promo,
      label: `button of ${image.host}`,
      image,
      example: {
        bad: `<p>Text.</p>\n<a href="/d"><img src="${addressLike(image)}"></a>\n`,
        good: '<img src="https://example.com/donate.png">\n',
      },
    })),
    {
      ...safe.promo,
      label: 'newsletter line',
      phrase:
        /^(?:(?:Subscribe|Sign up)(?: now| today| here| free)?[!.]?|Sign up here\.?|Subscribe (?:via|by) e-?mail[.:]?|Subscribe (?:to|by|in) (?:RSS|this (?:blog|feed|newsletter|podcast)|my (?:blog|feed)|the (?:blog|feed))(?: (?:feed|by e-?mail|via e-?mail|via RSS|here))?[.!:]?|Enter your e-?mail(?: address)?(?: (?:here|below|to (?:subscribe|follow|receive|get)) ?.{0,100})?[.:…]{0,3}|Your e-?mail(?: address)?\.{3}|Type your email(?:…|\.{3})|Get (?:new|our|the) (?:latest |best |top )?[\w' ,]{2,60} (?:delivered )?(?:straight |right |directly )?(?:to|in) your inbox[^.!?]{0,40}[.!]?|Join \d[\d,.]{0,9}k? other (?:subscribers|followers)[.!]?|Thank(?:s| you) for (?:subscribing|signing up)[.!]?|Don't miss (?:a (?:post|story|thing|beat)|out)[.!]?|No spam[,.]? ?(?:ever|unsubscribe (?:at )?any ?time)?[.!]?|(?:You can )?unsubscribe (?:at )?any ?time\.?|Sent (?:weekly|daily|every [\w ]{3,30})\.?)$/i,
      capital: true,
      maxLength: 170,
      example: {
        bad: '<p>Text.</p>\n<p>Get the top stories delivered straight to your inbox.</p>\n',
        good: '<p>Enter your email in the first field and press the button, which then turns green.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'terms of a sign-up form',
      phrase:
        /^(?:By (?:signing up|subscribing|submitting (?:your email|this form)|clicking (?:subscribe|sign ?up|submit)|entering your email|providing your email).{0,40}(?:you|I)(?:'ll| will)? (?:agree|accept|consent|confirm|acknowledge|are agreeing|receive)\b.{0,400}|This site is protected by reCAPTCHA(?: Enterprise)?,? and the Google Privacy Policy and Terms of Service apply\.?|We(?:'ll| will) never (?:share|sell|spam) (?:your|you)\b.{0,100})$/i,
      capital: true,
      maxLength: 500,
      example: {
        bad: '<p>Text.</p>\n<p>By signing up, you agree to our Terms of Use and Privacy Policy.</p>\n',
        good: '<p>By signing up early they saved money.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'newsletter line of a site',
      phrase:
        /^(?:(?:Click|Tap) here to (?:subscribe|sign up (?:for|to) (?:our|the|my)|join our|get (?:our|my|the newsletter)|receive (?:our|my)|follow (?:us|me)|support (?:us|me|our|my)|donate)\b[^.!?]{0,140}[.!]?|(?:Subscribe|Sign up) (?:to|for) (?:(?:our|my) (?:free |daily |weekly |monthly ){0,2}[\w' &-]{2,40} (?:mailing list|email list|e-?mails?|alerts|digest)|(?:the|our|my|a) (?:free |daily |weekly |monthly ){0,2}(?:[\w' &-]{2,40} )?(?:newsletter|podcast|bulletin|briefing)s?)(?: (?:here|now|today|to get|for|and|on|via|delivered)\b[^.!?]{0,120})[.!»→]{0,2}|Want (?:more|the latest|to get)[^.!?]{2,100}\? (?:Sign up|Subscribe|Follow|Join|Click)\b.{2,140}|(?:Like|Enjoy(?:ed)?|Love) (?:this|what you(?:'re| are)?(?: just)? read(?:ing)?|the) ?(?:article|post|story|piece|blog)?\? (?:Sign up|Subscribe|Follow|Join|Share|Click|Consider|Please|Then|Get|Check|Support|Let|Tell|You)\b.{2,200})$/i,
      capital: true,
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>Sign up for the free Morning River newsletter here.</p>\n',
        good: '<p>Sign up for the tour at the desk, which opens at nine.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'follow line',
      phrase:
        /^(?:(?:you can |please |don't forget to |and |also,? |be sure to |to )?(?:(?:follow|like|find|join|friend|fan|add|visit) (?:us|me)|(?:follow|find) @\w{2,30}|follow (?:him|her|them)) (?:on|at|via) (?:our |my |his |her )?(?:Twitter|Facebook|Instagram|Google\+|Google Plus|Google News|YouTube|LinkedIn|Pinterest|Tumblr|Mastodon|Bluesky|Threads|Telegram|TikTok|WhatsApp|Flipboard|Medium|Snapchat|X|RSS|Feedly|GitHub|Twitch|Discord|Bloglovin'?)\b[^.!?]{0,90}[.!:]{0,2}|Follow (?:us|me)(?: (?:here|on))?(?: ?:? ?@[\w]{1,30})[!:.]?|Follow @\w{2,30}|Subscribe on (?:YouTube|iTunes|Spotify|Apple Podcasts|Google Podcasts)[.!]?|Follow us on social media[.!:]?|Connect with us(?: on [\w ,&]{2,80})?[.!:]?|Tweets by @?\w{2,30})$/i,
      capital: true,
      maxLength: 200,
      example: {
        bad: '<p>Text.</p>\n<p>Follow us on Twitter @riverblog</p>\n',
        good: '<p>Add contacts via WhatsApp.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'follow line with a name and a link',
      where: 'tail',
      evidence: {
        links: 1,
        address:
          /\/\/(?:www\.|m\.|[a-z]{2}-[a-z]{2}\.)?(?:twitter\.com|x\.com|facebook\.com|instagram\.com|youtube\.com|linkedin\.com|t\.me|plus\.google\.com|bsky\.app|threads\.net|tiktok\.com|github\.com|medium\.com|feeds?\.|[\w.-]{3,40}\/@)/i,
      },
      phrase:
        /^(?:You can |Please )?(?:[Ff]ollow|[Ll]ike|[Ff]ind|[Jj]oin|[Vv]isit) \p{Lu}[\p{L}\d.&'’ -]{1,50} (?:on|at|via) (?:Twitter|Facebook|Instagram|Google\+|YouTube|LinkedIn|Telegram|Mastodon|Bluesky|Threads|TikTok|X|Medium|GitHub|RSS|their (?:blog|website)|(?:his|her) (?:blog|website))\b[^!?]{0,160}[.!]{0,2}$/u,
      maxLength: 260,
      example: {
        bad: 'Text.\n\nFollow Ann Lee on Twitter: [@annlee](https://twitter.com/annlee)\n',
        good: 'Find Nemo on YouTube and stop the clip at the second minute.\n',
      },
    },
    {
      ...ask.promo,
      label: 'appeal to the reader',
      where: 'tail',
      phrase:
        /^(?!(?:follow|support|like|subscribe|sign up)(?: (?:us|me))?[.!:]?$|sign up (?:for|to) (?:our|my) [\w' ]{0,30}newsletter[.!]?$)(?:(?:(?:If|Did|Have|Do) you )?(?:liked?|enjoy(?:ed)?|loved?|found|find) (?:this|what|the|my|our|it|reading)\b.{0,120}\b(?:shar(?:e|ing) (?:it|this|the (?:post|article|love|word))|follow(?:ing)? (?:me|us|@|the author|my|our)|subscribe|subscribing|sign up|newsletter|donat\w{0,4}|tweet|claps?|recommend|like button|coffee|patreon|inbox|support(?:ing)? (?:me|us|my|our))\b.{0,160}|If you(?:'d| would)? (?:like|want)\b.{0,80}\b(?:subscribe (?:to (?:my|our|this|the (?:blog|feed|RSS|newsletter|podcast|channel))|via|by e-?mail)|(?:my|our|the|a) newsletter|RSS feed|notified of new|support(?:ing)? (?:me|us|my|our|this (?:blog|site|work))|follow(?:ing)? (?:me|us) (?:on|via)|a coffee|patreon)\b.{0,160}|Thank(?:s| you)(?: so much| very much| a lot)? for (?:reading|watching|listening|visiting)\b.{0,100}\b(?:follow (?:me|us|@)|subscribe|share|newsletter|clap|like|support|coffee|patreon|tweet|recommend|sign up)\b.{0,160}|(?:Please |Don't forget to |Be sure to |Make sure to )?(?:follow (?:us|me|@\w{2,30})(?= ?[.!,]?$| (?:on|at|via|for)\b)|support (?:me|us|our work|my work|this (?:blog|site))(?= ?[.!]?$| (?:on|via|through)\b| by (?:buying|donating|becoming|subscribing|sharing))|like us\b|subscribe(?= ?[.!]?$| (?:to (?:our|my|this|the (?:blog|site|newsletter|channel|podcast|feed))|via|by e-?mail|below|on (?:YouTube|iTunes|Apple|Spotify)))|sign up(?= ?[.!]?$| (?:for|to) (?:our|my|the newsletter))|(?:share|retweet|pass on|forward) (?:this|it)(?: (?:post|article|story|guide|tutorial|video|page|link|blog post))?(?= ?[.!]?$| (?:with (?:your|other|anyone|someone|everyone|people)|on (?:Twitter|Facebook|social|LinkedIn|your)|if you|via|to your)\b))[^.!?]{0,120}[.!]?|Spread the (?:word|love)[.!:]?)$/i,
      capital: true,
      maxLength: 360,
      example: {
        bad: '<p>Text.</p>\n<p>If you found this useful, buy me a coffee!</p>\n',
        good: '<p>If you found a key, return it to the desk.</p>\n<p>If you want to follow along, clone it.</p>\n',
      },
    },
    {
      ...ask.promo,
      label: 'button of a course, event or shop',
      where: 'tail',
      evidence: { links: 1 },
      phrase:
        /^(?:(?:Register|Enroll|Enrol|Sign up|Apply|Buy|Order|Book|Shop|Learn more|Get started|Start (?:your|a) free trial|Try (?:it )?(?:for )?free|Request a demo|Contact us|Get (?:a|your) (?:free )?(?:quote|copy|ticket|demo))(?: (?:now|today|here|online|for free|on Amazon|your (?:copy|ticket|seat|place)|the (?:book|ebook|app|course)))?(?: today| now| here)?[.!»→›>]{0,2}|(?:Check out|Take|Join|Enroll in|Sign up for|Register for) (?:our|my|the) [\w' :&-]{2,60}(?:course|workshop|webinar|conference|training|masterclass|bootcamp|ebook|book|event)\b[^.!?]{0,80}[.!»→]{0,2})$/i,
      capital: true,
      maxLength: 170,
      example: {
        bad: '<p>Text.</p>\n<p>Check out our <a href="/c">online cooking course</a> today!</p>\n',
        good: '<p>Take the course of the river into account when building.</p>\n',
      },
    },
  ],
});
