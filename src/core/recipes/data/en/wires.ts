import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// How news agencies sign off, and the notices their contracts ask for.
export default defineRecipe({
  id: 'wires',
  name: 'News agencies',
  entries: [
    {
      ...safe.credit,
      label: 'standards line of Reuters',
      phrase: /^Our Standards ?: (?:The )?(?:Thomson )?Reuters Trust Principles\.?,?(?: ?opens new tab)?$/i,
      capital: true,
      example: {
        bad: '<p>Text.</p>\n<p>Our Standards: The Thomson Reuters Trust Principles.</p>\n',
        good: '<p>Our standards: high. Our trust: low.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'sign-off of Reuters without brackets',
      phrase:
        /^(?:Additional )?(?:Reporting|Writing) by [^.;!?]{3,160}; ?(?:(?:Additional|Writing|Compiled|Reporting)[^.;!?]{3,120}; ?){0,2}(?:Editing|Compiled|Writing|Graphics) by [^;!?]{3,90}\.?$/,
      maxLength: 460,
      example: {
        bad: '<p>Text.</p>\n<p>Reporting by Ann Lee in Rome; Editing by Bob Ray</p>\n',
        good: '<p>Reporting by phone was common; letters were slow.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'sign-off with brackets inside',
      where: 'tail',
      phrase:
        /^\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|With inputs?|With additional reporting|With files) (?:by|from) .{3,280}\)$/,
      maxLength: 340,
      example: {
        bad: '<p>Text.</p>\n<p>(With inputs from agencies)</p>\n',
        good: '<p>(Editing by hand took all night.) So they stopped.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'contributor line',
      where: 'tail',
      phrase:
        /^[(—–_\s-]{0,4}(?:(?:The )?(?:Associated Press|AP|Reuters|Bloomberg(?: News)?|Agence France-Presse|AFP|(?:The )?Washington Post|New York Times|Canadian Press)(?: (?:staff )?(?:writers?|reporters?|journalists?|correspondents?)(?: [\p{L}.,' -]{3,160})?)?(?: and [\p{L}.,' -]{2,80})? (?:also )?contributed (?:reporting )?(?:to this (?:report|story|article)|reporting)(?: from [\p{L}., ]{2,40})?|[\p{L}.,' -]{4,140} contributed (?:reporting|research|to (?:this|the) (?:report|story|article|piece))(?: from [\p{L}., ]{2,40})?|(?:--|—|– ?)?With (?:assistance|help|reporting|files|additional reporting) (?:from|by) \p{Lu}[\p{L}.,' -]{3,200})[.)]{0,2}$/u,
      maxLength: 340,
      example: {
        bad: '<p>Text.</p>\n<p>The Associated Press contributed to this report.</p>\n',
        good: '<p>Rain, wind and snow contributed to the flood.</p>\n',
      },
    },
    {
      ...safe.legal,
      label: 'copyright line of an agency',
      phrase:
        /^[(\s]{0,2}(?:(?:Copyright )?(?:©|\(c\))? ?(?:Copyright )?(?:\d{4} )?(?:by )?(?:The )?(?:Associated Press|Thomson Reuters|Reuters|AFP|Agence France-Presse|Bloomberg(?: L\.?P\.?| News)?|United Press International|Press Association|Canadian Press|CNN|Cable News Network|CBS Interactive|NBC ?Universal|Tribune Content Agency|McClatchy|Nexstar|Cox Media Group|USA TODAY|(?:The )?Washington Post|(?:The )?New York Times(?: Company)?|Xinhua|PTI|ANI|IANS)\b.{0,60}(?:all rights reserved|this material may not|may not be published|distributed by|visit ).{0,240}|This material may not be published, broadcast, rewritten[,]? or redistributed\.?.{0,160}|All rights reserved\. This material may not be .{5,160}|©? ?\d{4} (?:AFP|Agence France-Presse|Bloomberg L\.P\.|Reuters|dpa|TTXVN|PTI|CNN|The Associated Press)\.?)$/i,
      capital: true,
      maxLength: 440,
      example: {
        bad: '<p>Text.</p>\n<p>Copyright 2019 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.</p>\n',
        good: '<p>The Associated Press said that all was quiet in 2019.</p>\n',
      },
    },
    {
      ...safe.legal,
      label: 'licence link of Reuters',
      phrase: /^(?:Acquire|Purchase) Licensing Rights,?(?: ?opens new tab)?$/i,
      capital: true,
      example: {
        bad: '<p>Text.</p>\n<p>Acquire Licensing Rights, opens new tab</p>\n',
        good: '<p>They acquire licensing rights abroad.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'registration line of Reuters',
      phrase:
        /^(?:Register now for FREE unlimited access to Reuters\.com|Sign up here\.|Get a (?:daily|weekly) (?:digest|round-?up|briefing) .{2,160} Sign up here\.?|The Reuters .{2,60} newsletter (?:provides|is|offers|keeps) .{5,200})$/i,
      capital: true,
      maxLength: 330,
      example: {
        bad: '<p>Text.</p>\n<p>Register now for FREE unlimited access to Reuters.com</p>\n',
        good: '<p>Register now or lose the seat.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'contact line of Bloomberg',
      phrase:
        /^(?:— ?|-- ?)?To contact the (?:(?:reporters?|editors?|authors?|writers?|senior editors?)(?: responsible for| on| of) this story: ?.{3,260}|(?:reporters?|editors?|authors?|writers?|senior editors?): ?.{3,160}@(?:bloomberg|thomsonreuters|reuters)\.\w.{0,100})$/i,
      capital: true,
      maxLength: 360,
      example: {
        bad: '<p>Text.</p>\n<p>To contact the reporter on this story: Ann Lee in Rome at alee@bloomberg.net</p>\n',
        good: '<p>To contact the reporter, they went to Rome.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'pointer to Bloomberg',
      phrase:
        /^(?:(?:For )?More (?:articles|stories) like this(?: are available (?:at|on)|, please visit us at) bloomberg\.com\.?|Subscribe now to stay ahead with the most trusted business news source\.?|(?:Read more at|Visit .{3,60} at) (?:www\.)?[\w-]{1,30}(?:\.[\w-]{2,30}){1,3}\.?)$/i,
      capital: true,
      maxLength: 140,
      example: {
        bad: '<p>Text.</p>\n<p>For more articles like this, please visit us at bloomberg.com</p>\n',
        good: '<p>More articles like this were found in the cellar.</p>\n',
      },
    },
    {
      ...safe.legal,
      label: 'note on a syndicated story',
      phrase:
        /^[(*\s]{0,3}(?:This (?:story|article|report|copy) (?:has not been|is|was|has been) .{0,60}(?:auto-?generated from (?:a )?(?:syndicated|agency)|published from (?:a|an) (?:wire )?(?:agency|syndicated)|syndicated feed|wire (?:agency )?feed).{0,140}|(?:Only|Except for) the headline .{5,160}|Disclaimer: This (?:story|report|post|copy) (?:is|has been) (?:auto-?generated|auto-published|generated).{5,200}|This is a syndicated (?:feed|story|article).{0,120})[)*\s]{0,3}$/i,
      capital: true,
      maxLength: 360,
      example: {
        bad: '<p>Text.</p>\n<p>(This story has not been edited by our staff and is auto-generated from a syndicated feed.)</p>\n',
        good: '<p>This story was told by my aunt.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'link to the original release',
      phrase:
        /^(?:View (?:original|source) (?:content|version)[^:]{0,60}: ?(?:https?:\/\/)?\S{5,240}|View original content(?: with multimedia| to download multimedia)?|Cision View original content.{0,120}|(?:SOURCE|Source) PR ?Newswire|Logo ?[-–:] ?https?:\/\/\S{5,200}|Photo ?[-–:] ?https?:\/\/(?:mma|photos)\.prnewswire\.com\S{3,160})$/,
      maxLength: 330,
      example: {
        bad: '<p>Text.</p>\n<p>View source version on example.com: https://www.example.com/news/home/1/en/</p>\n',
        good: '<p>View the original content of the chest in the museum.</p>\n',
      },
    },
    {
      ...ask.legal,
      label: 'licence note of a republished article',
      phrase:
        /^(?:This article (?:is|was) (?:republished|reprinted|reproduced) (?:from|with|by|under) .{3,240}|(?:Republished|Reprinted|Reproduced|Used) (?:from|with|by) (?:the )?(?:kind )?permission.{0,200}|Read the original article(?: here)?\.?)$/i,
      capital: true,
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>This article is republished from The River under a Creative Commons license. Read the original article.</p>\n',
        good: '<p>This article is about water.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'follow line of a news agency',
      where: 'tail',
      phrase:
        /^[—–_\s-]{0,4}(?:Follow (?:AP|the AP|Reuters|AFP|CNN|BBC|Guardian|[A-Z][\p{L}'. -]{3,40})(?:'s)?(?: (?:full )?coverage)?(?: of [\p{L}' ,.-]{2,60})? (?:(?:at|on|here):? (?:https?:|@|twitter\.com|facebook\.com|apnews|Twitter|Facebook|Instagram|X\b|Threads|Bluesky).{0,100})|(?:More|Full) (?:of )?AP(?:'s)? [\p{L}\d' -]{2,40}: ?(?:https?:\/\/|apnews)\S{3,100}(?: and \S{3,60})?|AP [\p{L} ]{3,30}: ?https?:\/\/\S{3,100}(?: and \S{3,80})?)$/u,
      maxLength: 240,
      example: {
        bad: '<p>Text.</p>\n<p>More AP Winter Games: https://apnews.com/wintergames</p>\n',
        good: '<p>Follow the river at dawn, when the fish are awake and near the shore.</p>\n',
      },
    },
  ],
});
