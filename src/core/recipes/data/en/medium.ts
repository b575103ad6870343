import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// Medium: its RSS feed and export (2013 to today), and pages saved by readers and clippers.
export default defineRecipe({
  id: 'medium',
  name: 'Medium',
  entries: [
    {
      ...safe.credit,
      label: 'feed footer of Medium',
      phrase:
        /^.{2,200} was originally published in .{2,100} on Medium, where people are continuing the conversation by highlighting and responding to this story\.?$/,
      maxLength: 420,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a">On Cats</a> was originally published in <a href="/r">River</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>\n',
        good: '<p>On Cats was originally published in 1901.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'button or note of Medium',
      phrase:
        /^(?:Press enter or click to view image in full size|Continue reading on .{2,60}»|Member-only story|Open in app|Sign up to discover human stories.{0,120}|Join Medium for free to get updates from this writer\.?|Get .{2,60}['’]s stories in your inbox|Remember me for faster sign in|Recommended from Medium|See all from .{2,60}|(?:More|Read more) from .{2,40} and .{2,40} on Medium|Become a (?:Medium )?member(?: (?:today|here))?[.!]?|Download the Medium app.{0,60}|Not a Medium member\?.{2,120}|\d{1,2} min read|Follow (?:me|us|.{2,40}) on Medium[.!]?)$/,
      maxLength: 220,
      example: {
        bad: '<p>Text.</p>\n<p>Press enter or click to view image in full size</p>\n',
        good: '<p>Press enter to view the next picture, which shows a cat.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'request for claps',
      phrase:
        /^(?:👏|💚|❤|♥|\ufe0f|\s){0,6}(?:if|please|don't forget|feel free|be sure|make sure|hit|click|tap|give|leave)\b.{0,160}(?:👏|\b(?:clap|claps|clapping|applaud)\b|recommend button|green heart|💚).{0,120}$/iu,
      maxLength: 300,
      where: 'tail',
      example: {
        bad: '<p>Text.</p>\n<p>If you enjoyed this story, please clap 👏 so that others find it!</p>\n',
        good: '<p>The clap of thunder woke the cat.</p>\n',
      },
    },
    {
      ...ask.credit,
      label: 'place of first publication',
      phrase:
        /^\(?(?:This (?:post|article|story|piece|essay) (?:was |is )?)?(?:originally|first|previously|also|cross-?) ?(?:published|posted|appeared|appearing)(?: (?:at|on|in|by|to))?:? (?!\d{4}\.?$).{2,180}\)?$/i,
      capital: true,
      maxLength: 240,
      example: {
        bad: '<p>Text.</p>\n<p>Originally published at <a href="https://example.com/a">example.com</a> on May 1, 2019.</p>\n',
        good: '<p>The book was originally published in 1901.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'part of a saved Medium page',
      select:
        '.js-postMetaLockup, .js-postShareWidget, .js-stickyFooter, .js-postActionsBar, .js-postListHandle, .js-postFooterPlacements, .pw-responses-button, .speechify-ignore .pw-multi-vote-count, .js-doubleClickButton, .postActionsBar, .u-postFooter, .supplementalPostContent',
      example: {
        bad: '<p>Text.</p>\n<div class="js-postShareWidget">12 claps</div>\n',
        good: '<div class="js-post">A post.</div>\n',
      },
    },
  ],
});
