import { defineRecipe } from '../recipe.ts';

// Whole lines in English that any site may have.
export default defineRecipe({
  id: 'generic-en',
  name: 'Generic, English',
  entries: [
    {
      kind: 'related',
      safety: 'safe',
      label: 'list of other articles of the site',
      takes: 'links',
      evidence: { links: 3, linkShare: 0.8, hosts: 1 },
      phrase:
        /^(?:(?:possibly |you (?:may|might) also (?:like|enjoy|be interested in)|also (?:read|on [\w .]{1,30})|read (?:next|also)|more (?:from|on|in|like this|stories|articles|posts)[\w ,.']{0,40}|recommended(?: reading| posts| stories| articles| for you)?|(?:possibly )?related(?: (?:posts?|articles?|stories|content|news|coverage|entries))|(?:recent|popular|latest|trending|other|similar|previous|past) (?:posts|articles|stories|entries)))(?: \(automatically generated\))?\s?[:»>]{0,2}$/i,
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<h3>Related posts</h3>\n<ul><li><a href="/a">Another</a></li><li><a href="/b">One more</a></li><li><a href="/c">And one</a></li></ul>\n',
        good: '<p>Text.</p>\n<h3>References</h3>\n<ul><li><a href="/a">A book</a></li><li><a href="/b">A paper</a></li></ul>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'sponsor line with a link',
      evidence: { links: 1 },
      phrase:
        /^(?:This )?(?:post|article|episode|newsletter|issue)(?: is| was)? (?:sponsored|supported|brought to you) by [A-Z].{0,800}$/i,
      maxLength: 860,
      example: {
        bad: '<p>Text.</p>\n<p>Post supported by Green Box: <a href="https://box.example/">Green Box</a> is in the business of boxes.</p>\n',
        good: '<p>Few posts are supported by <a href="https://fact.example/">facts</a>.</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'disclaimer of opinions',
      phrase:
        /^(?:Disclaimer: ?)?(?:The |All )?(?:opinions|views|statements)(?:,? (?:and|or) [a-z]{4,12})? expressed (?:here|herein|above|below|in this|on this|are|by)\b.{0,300}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:are|is) not (?:necessarily )?(?:those|the (?:views|opinions))|not (?:necessarily )?those of|my own|their own|(?:his|her) own)\b.{0,200}$/i,
      maxLength: 560,
      example: {
        bad: '<p>Text.</p>\n<p>The opinions expressed are those of the author and do not necessarily reflect those of River Blog.</p>\n',
        good: '<p>The opinions expressed in court do the accused no good.</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'appeal for support',
      phrase:
        /^(?:please )?support [A-Z][\w' ]{1,40}(?:: (?:buy|donate|become|get|purchase)|(?: by buying| by donating))\b.{0,200}$/i,
      maxLength: 260,
      example: {
        bad: '<p>Text.</p>\n<p>Please support RiverBlog: Buy the Kindle version of the book.</p>\n',
        good: '<p>Support engineers buy their own tools, a study says.</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'invitation to subscribe or follow',
      where: 'tail',
      phrase:
        /^(?:please |don't forget to |be sure to |if you (?:liked|like|enjoyed) (?:this|it|the)[^.!]{0,40},? ?(?:please |consider |you can |then )?)(?:follow|subscribe|subscribing|sign up|signing up|join|joining|like us|support|supporting|share (?:this|it)|buy|download)[^.!?]{0,120}[.!]?$/i,
      maxLength: 200,
      example: {
        bad: '<p>Text.</p>\n<p>If you liked this post, please subscribe to our newsletter.</p>\n',
        good: '<p>Please follow the steps below in order. The first takes an hour.</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'newsletter line',
      phrase:
        /^(?:sign up|subscribe|click here to subscribe) (?:for|to) (?:our|the|my|his|her) (?:free )?(?:[\w' -]{0,30})?(?:newsletter|mailing list|feed|rss feed|podcast|channel)(?: here| today| now)?[.!»>]{0,2}$/i,
      maxLength: 100,
      example: {
        bad: '<p>Text.</p>\n<p>Sign up for our weekly newsletter</p>\n',
        good: '<p>He made them sign up for our side.</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'ask',
      label: 'sponsor line',
      phrase:
        /^(?:this )?(?:post|article|episode|content|page)(?: is| was)? (?:sponsored|supported|brought to you|presented) by\b.{0,400}$/i,
      maxLength: 460,
      example: {
        bad: '<p>Text.</p>\n<p>Post supported by Green Box: Green Box is in the business of boxes.</p>\n',
        good: '<p>The article was supported by few facts. So the editor waited.</p>\n'.replace(
          'The article was supported by few facts. So',
          'Few facts spoke for it, so',
        ),
      },
    },
    {
      kind: 'related',
      safety: 'ask',
      label: 'list of other articles',
      takes: 'links',
      phrase:
        /^(?:(?:possibly |you (?:may|might) also (?:like|enjoy|be interested in)|also (?:read|on [\w .]{1,30})|read (?:more|next|also)|more (?:from|on|in|about|like this|stories|articles|posts)[\w ,.']{0,40}|recommended(?: reading| posts| stories| articles| for you)?|(?:possibly )?related(?: (?:posts?|articles?|stories|content|links|news|coverage))?|(?:recent|popular|latest|trending|other) (?:posts|articles|stories|entries)))(?: \(automatically generated\))?\s?[:»>]{0,2}$/i,
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<p>Related posts:</p>\n<ul><li><a href="/a">Another</a></li></ul>\n',
        good: '<p>Text.</p>\n<h2>Further reading</h2>\n<ul><li><a href="/a">A book</a></li></ul>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'legal section with the address of a licence',
      takes: 'section',
      evidence: {
        characters: 1500,
        address:
          /creativecommons\.org\/licenses|licensebuttons\.net|i\.creativecommons\.org|gnu\.org\/(?:licenses|copyleft)/i,
      },
      phrase:
        /^(?:legal notices?|copyrights?(?: notices?| information)?|licen[cs]e(?: information| of this (?:article|work))?)[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: 'Text.\n\n**Legal notice**\n\nThis work is under a [licence](https://creativecommons.org/licenses/by/4.0/).\n',
        good: 'Text.\n\n## License\n\nHow the licence of the library changed.\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'notice of trade marks under a heading of its own',
      where: 'tail',
      takes: 'section',
      evidence: {
        characters: 1000,
        line: /(?:is|are) (?:a )?(?:registered )?trade ?marks? of|all rights reserved|respective owners/i,
      },
      phrase: /^(?:legal notices?|copyrights?(?: notices?| information)?|trade ?marks?)[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: 'Text.\n\n## Copyrights\n\nLinux is a registered trademark of Linus Torvalds.\n',
        good: 'Text.\n\n## Trademarks\n\nHow to search for one.\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'disclaimer under its heading',
      takes: 'run',
      evidence: { line: /^(?:The |All )?(?:opinions|views|statements) .{0,40}expressed/i },
      run: /^(?:The |All |Any )?(?:opinions|views|statements|information|content)\b.{20,500}$/i,
      phrase: /^(?:legal )?disclaimers?:?$/i,
      maxLength: 20,
      example: {
        bad: '<p>Text.</p>\n<p><i>Disclaimer:</i><br>The opinions expressed are those of the author alone.</p>\n',
        good: '<p>Disclaimer</p>\n<p>The word comes from French.</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'ask',
      label: 'legal section',
      takes: 'section',
      phrase:
        /^(?:legal notices?|copyrights?(?: notices?| information)?|terms of (?:use|service)|licen[cs]e(?: information| of this (?:article|work))?|disclaimers?)[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: 'Text.\n\n## Terms of use\n\nReaders may copy what they like.\n',
        good: 'Text.\n\n## Copyright in the digital age\n\nA history.\n',
      },
    },
    {
      kind: 'credit',
      safety: 'ask',
      label: 'section of credits',
      where: 'tail',
      takes: 'section',
      phrase:
        /^(?:credits|editorial team|production team|staff for this issue|contributors to this (?:issue|edition))[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: 'Text.\n\n## Credits\n\nAnn Lee, editor in chief\n',
        good: 'Text.\n\n## Credits and debits\n\nBook-keeping in short.\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'section that asks for feedback',
      where: 'tail',
      takes: 'section',
      phrase:
        /^(?:feedback|stay (?:in touch|connected|tuned)|follow us|join us|join the (?:community|discussion|conversation)|connect with us|get involved|keep in touch|subscribe|support us|support this (?:blog|site|work))[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: 'Text.\n\n## Follow us\n\nWe are on every network.\n',
        good: 'Text.\n\n## Feedback loops\n\nHow a thermostat works.\n',
      },
    },
    {
      kind: 'legal',
      safety: 'ask',
      label: 'disclaimer',
      phrase:
        /^(?:legal )?disclaimer:? .{10,600}$|^(?:the )?(?:opinions|views)(?: and opinions)? expressed (?:here|in this|on this|are|by|herein).{10,500}$/i,
      maxLength: 700,
      example: {
        bad: '<p>Text.</p>\n<p>Disclaimer: I own shares of this company.</p>\n',
        good: '<p>The opinions of the court were published on Monday.</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'copyright line',
      where: 'tail',
      phrase:
        /^(?:(?:copyright )?(?:©|\(c\))(?: ?\d{4}(?:[-–]\d{2,4})?)?|copyright \d{4}(?:[-–]\d{2,4})?)[ ,]{0,2}[\w .,'&-]{0,80}(?:all rights reserved)?[. ]{0,2}$/i,
      maxLength: 140,
      example: {
        bad: '<p>Text.</p>\n<p>© 2012 The River Post. All rights reserved.</p>\n',
        good: '<p>Copyright lasts for seventy years (in most countries), says the law.</p>\n',
      },
    },
  ],
});
