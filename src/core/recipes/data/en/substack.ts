import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

// Substack: feed, e-mail and export, 2018 to today.
export default defineRecipe({
  id: 'substack',
  name: 'Substack',
  entries: [
    {
      ...safe.promo,
      label: 'sign-up box of Substack',
      select:
        '.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscription-widget, .subscribe-widget, .captioned-button-wrap, .embedded-publication-wrap, .community-chat, .directMessage, .install-substack-app-embed, .paywall-jump, .poll-embed-cta, .substack-subscribe',
      example: {
        bad: '<p>Text.</p>\n<div class="subscription-widget-wrap-editor"><p>Thanks for reading! Subscribe for free.</p></div>\n',
        good: '<div class="widget">A widget made of brass.</div>\n',
      },
    },
    {
      ...safe.promo,
      label: 'button of Substack',
      select:
        'p.button-wrapper, div.button-wrapper[data-attrs], [data-component-name="ButtonCreateButton"], [data-component-name="SubscribeWidget"], [data-component-name="SubscribeWidgetToDOM"], [data-component-name="CaptionedButtonToDOM"], a[href*="%%checkout_url%%"], a[href*="%%share_url%%"], a[href*="%%half_magic_comments_url%%"], a[href*="%%"][href*="_url%%"]',
      example: {
        bad: '<p>Text.</p>\n<p class="button-wrapper"><a class="button primary" href="https://ann.example.com/subscribe">Subscribe now</a></p>\n',
        good: '<p class="button">A button of brass.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'line of Substack',
      phrase:
        /^(?:Thanks for reading[^.!]{0,80}[.!]? ?(?:Subscribe (?:for free )?to (?:receive|get|support).{0,100}|This post is public so feel free to share it\.?|If you.{2,120}|Consider.{2,120})|.{2,80} is a reader-supported publication\..{0,160}|This post is public[,]? so feel free to share it\.?|To receive new posts and support my work, consider becoming.{2,80}|Subscribe (?:now|for free)[!.]?|Upgrade to paid|Get \d{1,2}% off(?: for \d{1,2} (?:year|months?)| forever| a group subscription)?|Give a gift subscription|Gift a subscription|Refer a friend|Start (?:a Substack|writing today)(?:.{0,60})?|Share .{0,60}(?:'s Substack|Newsletter)|Leave a comment|Join the (?:chat|discussion)|Get the app|Read in the (?:Substack )?app|Get more from .{2,50} in the Substack app|Available for iOS and Android|Keep reading with a 7-day free trial|This post is for (?:paid|paying) subscribers\.?|Already a (?:paid )?(?:subscriber|member)\? (?:Sign|Log) in\.?|Discussion about this (?:post|podcast|video)|Ready for more\?|Share this post|Copy link|Facebook ?Email ?(?:Notes ?)?More)$/i,
      capital: true,
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>Thanks for reading River Letters! Subscribe for free to receive new posts and support my work.</p>\n',
        good: '<p>Thanks for reading so far; the best part of the tale follows.</p>\n',
      },
    },
  ],
});
