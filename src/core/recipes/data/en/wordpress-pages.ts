import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

/** Addresses that hand the page at hand to a network. */
const submits =
  /\/sharer|\/share(?:\.php|Article|-offsite|\/(?:url|link))?\?|\/intent\/(?:tweet|post|compose)|\/submit\?|\/pin\/create|\/send\?text|home\/?\?status=|\/bookmarklet|[?&]share=|^mailto:\?/i;
const talk = /#(?:comments?|respond|reply|postcomment|disqus_thread|comment-form)\b/i;

const navigation =
  /^(?:(?:Post|Posts|Comment|Comments) navigation|Beitrags-?[Nn]avigation|Navigation (?:de l.article|des articles)|Navegación de (?:entradas|la entrada)|Navigazione articol[oi]|Navegação de [Pp]osts?|Berichtnavigatie|Nawigacja wpisu|(?:Older|Newer|Next|Previous) (?:posts?|entries|comments?))$/;

// What WordPress and its themes (Twenty…, Astra, Avada, Divi) set around a post, as it reads when a whole page was turned into Markdown.
export default defineRecipe({
  id: 'wordpress-pages',
  name: 'Pages of WordPress as text',
  entries: [
    {
      ...safe.share,
      label: 'row of share links',
      evidence: { links: 1, address: submits },
      phrase:
        /^(?:Share (?:on|via|this)?:? ?)?(?:(?:Share|Tweet|Facebook|Twitter|X|Reddit|LinkedIn|Linkedin|WhatsApp|Tumblr|Pinterest|V[Kk]|E-?[Mm]ail|Print|Telegram|Mastodon|Bluesky|Threads|Pocket|Buffer|Xing|XING|Line|LINE|Copy link|Teilen|Partager|Compartir|Pin(?: it)?|Like|Google\+|Hacker News|Flipboard|SMS|More|\d{1,5})(?:[ ,|•·/:]{1,3}|$)){1,16}$/,
      maxLength: 200,
      example: {
        bad: 'Text.\n\n[Facebook](https://www.facebook.com/sharer.php?u=a)\n[X](https://x.com/intent/post?url=a)\n',
        good: 'Text.\n\n[X](https://x.com/ann)\n',
      },
    },
    {
      ...safe.share,
      label: 'title of share or rating buttons',
      phrase:
        /^(?:Share This Story,? Choose Your Platform!?|Rate this ?:|Share (?:this|on) ?: ?(?:More)?|Tweet about this(?: post| article)?)$/i,
      capital: true,
      maxLength: 60,
      example: {
        bad: 'Text.\n\n#### Share This Story, Choose Your Platform!\n',
        good: 'Rate this: one to ten.\n',
      },
    },
    {
      ...safe.stub,
      label: 'link to the comments',
      evidence: { links: 1, linkShare: 0.5, address: talk },
      phrase:
        /^(?:[\w.' -]{1,40} )?(?:(?:Leave|Add|Post) a (?:comment|reply)|(?:Go|Skip|Jump) to comments|(?:View |Read )?comments?(?: ?\(\d{1,5}\))?|\d{1,5} (?:comments?|responses?|replies)|No comments?(?: yet)?)(?: ?[»›|]| on .{2,140})?$/i,
      maxLength: 200,
      example: {
        bad: 'Text.\n\n[ann](https://a.example/author/ann/) [Leave a comment](#respond)\n',
        good: 'Leave a comment in [the file](/file).\n',
      },
    },
    {
      ...safe.stub,
      label: 'frame of the comments',
      phrase:
        /^(?:RSS feed for comments on this post\.?(?: ?TrackBack UR[IL])?|(?:Pingback|Trackback) (?:by|from) .{3,200}|(?:Leave a (?:comment|reply)|Join the conversation) ?Cancel reply|Cancel reply|Name ?\*? ?E-?mail ?\*? ?(?:Website|URL)?|Comment by .{2,60} [—–-] .{4,60}|\d{1,4} thoughts on ["“].{2,160}["”])$/i,
      capital: true,
      maxLength: 240,
      example: {
        bad: 'Text.\n\n### Leave a Comment [Cancel reply](/a/#respond)\n',
        good: 'A pingback by hand takes long.\n',
      },
    },
    {
      ...safe.related,
      label: 'post navigation over its links',
      takes: 'links',
      evidence: { links: 1, linkShare: 0.8, hosts: 1 },
      phrase: navigation,
      maxLength: 60,
      example: {
        bad: 'Text.\n\n## Post navigation\n\n[← On dogs](https://a.example/dogs/)\n',
        good: 'Text.\n\n## Post navigation\n\nHow letters find their way.\n',
      },
    },
    {
      ...safe.related,
      label: 'post navigation',
      phrase: navigation,
      maxLength: 60,
      example: { bad: 'Text.\n\n## Post navigation\n', good: 'Navigation by the stars.\n' },
    },
    {
      ...safe.related,
      label: 'post navigation with its links',
      evidence: { links: 1, linkShare: 0.4 },
      phrase:
        /^(?:(?:Posts?|Comments?) navigation|Beitrags-?[Nn]avigation|Navigation (?:de l.article|des articles)|Navegación de (?:entradas|la entrada)|Navigazione articol[oi]|Navegação de [Pp]osts?|(?:Previous|Next|Prev|Older|Newer) (?:[Pp]ost|[Aa]rticle|[Ss]tory|[Ee]ntry):?) ?.{3,400}$/,
      maxLength: 440,
      example: {
        bad: 'Text.\n\nPost navigation[← On dogs](https://a.example/dogs)[On birds →](https://a.example/birds)\n',
        good: 'Next, see [how to build the house by hand](/house).\n',
      },
    },
    {
      ...safe.related,
      label: 'categories and tags without a colon',
      evidence: {
        links: 1,
        linkShare: 0.45,
        address: /\/(?:tags?|category|categories|topics?)[/#?]|[?&](?:tag|cat)=/i,
      },
      phrase:
        /^(?:Categor(?:y|ies)|Tags?|Posted (?:in|by|on)|Tagged(?: with)?|Filed under|Published in|Uncategorized|Kategorien?|Schlagwörter|Catégories?|Étiquettes|Categorías?|Etiquetas) ?.{2,500}$/,
      maxLength: 560,
      example: {
        bad: 'Text.\n\nCategories [Cats and birds](https://a.example/category/cats/), [Dogs](https://a.example/category/dogs/)\n',
        good: 'Tags are [words](/tags/) of a kind.\n',
      },
    },
    {
      ...safe.related,
      label: 'crumbs above an article as text',
      where: 'head',
      evidence: { links: 1, linkShare: 0.2 },
      phrase:
        /^(?:You are here ?:? ?)?(?:Home|HOME|Start|Startseite|Accueil|Inicio|Início|Blog|Home ?[Pp]age)(?: ?[>»›→/] ?[^>»›→/]{1,90}){1,6}$/,
      maxLength: 400,
      example: {
        bad: '[Home](/) > [Cats](/category/cats) > On cats\n\nText.\n',
        good: 'Home > Settings > Privacy\n\nText.\n',
      },
    },
    {
      ...safe.credit,
      label: 'signature of IFTTT',
      where: 'tail',
      phrase: /^(?:from|via) .{2,160} https?:\/\/(?:ift\.tt|dlvr\.it)\/\w{4,12}$/,
      maxLength: 220,
      example: {
        bad: 'Text.\n\nfrom River Blog https://ift.tt/2tQxaLv\n',
        good: 'A letter from the river, see https://river.example/\n',
      },
    },
  ],
});
