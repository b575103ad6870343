import { defineRecipe } from '../recipe.ts';
import { listTitles } from './en/lists.ts';

const listEnd = '(?: \\(automatically generated\\))?\\s?[:»>]{0,2}$';
const otherArticles = new RegExp(`^(?:${listTitles})${listEnd}`, 'i');

// Whole lines in English that any site may have.
export default defineRecipe({
  id: 'generic-en',
  name: 'Generic, English',
  entries: [
    {
      // With pictures, dates and teasers between the links, as "Related Posts" of themes.
      kind: 'related',
      safety: 'safe',
      label: 'section of other articles',
      where: 'tail',
      takes: 'section',
      evidence: { links: 2, linkShare: 0.6, hosts: 1, pictures: 1, characters: 2500 },
      phrase: otherArticles,
      maxLength: 80,
      example: {
        bad: 'Text.\n\n## Related Posts\n\n![a](/a.png)\n\n#### [On dogs and their masters](https://a.example/dogs)\n\nApril 10th, 2025\n\n#### [On birds](https://a.example/birds)\n',
        good: 'Text.\n\n## Related posts\n\n![a](/a.png)\n\nPosts are related when they share a tag, says [one](/one) of [two](/two) authors.\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'list of other articles by its own links',
      takes: 'links',
      evidence: { links: 1, linkShare: 0.8, own: true },
      phrase: otherArticles,
      maxLength: 80,
      example: {
        bad: 'Text.\n\n**Related posts:**\n\n- [On dogs](/dogs)\n- [On birds](/birds)\n',
        good: 'Text.\n\n**Related posts:**\n\n- [A friend on dogs](https://dogs.example/)\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'list of other articles of the site',
      takes: 'links',
      evidence: { links: 3, linkShare: 0.8, hosts: 1 },
      phrase: otherArticles,
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<h3>Related posts</h3>\n<ul><li><a href="https://b.example/a">Another</a></li><li><a href="https://b.example/b">One more</a></li><li><a href="https://b.example/c">And one</a></li></ul>\n',
        good: '<p>Text.</p>\n<h3>References</h3>\n<ul><li><a href="/a">A book</a></li><li><a href="/b">A paper</a></li></ul>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'disclaimer of opinions',
      phrase:
        /^(?:Disclaimer: ?)?(?:(?:This is|These are) (?:a|my) (?:personal|own) (?:blog|weblog|website|site)\. ?)?(?:The |All |Any )?(?:opinions|views|statements)(?:,? (?:and|or) [a-z]{4,12})? expressed (?:here|herein|above|below|in this|on this|are|by)\b.{0,300}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:are|is) not (?:necessarily )?(?:those|the (?:views|opinions))|not (?:necessarily )?those of|my own|their own|(?:his|her) own)\b.{0,200}$/i,
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
      kind: 'related',
      safety: 'ask',
      label: 'list of other articles',
      takes: 'links',
      phrase: new RegExp(
        `^(?:${listTitles}|read more|more (?:on|in|about)[\\w ,.']{0,40}|recommended(?: reading)?|related(?: links)?)${listEnd}`,
        'i',
      ),
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<p>Related posts:</p>\n<ul><li><a href="https://b.example/a">Another</a></li></ul>\n',
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
      evidence: { line: /\b(?:photo|editor|design|layout|proof|translat|illustrat|produc|written by|graphics)/i },
      phrase:
        /^(?:credits|editorial team|production team|staff for this issue|contributors to this (?:issue|edition))[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: 'Text.\n\n## Credits\n\nPhotos: Ann Lee\n',
        good: 'Text.\n\n## Credits\n\nAnn Lee for the idea.\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'section that asks for feedback',
      where: 'tail',
      takes: 'section',
      phrase:
        /^(?:feedback|stay (?:in touch|connected|tuned)|follow us|join us|join the (?:community|discussion|conversation)|connect with us|get involved|keep in touch|support us|support this (?:blog|site|work))[\p{P}\p{S}\s]{0,4}$/iu,
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
        /^(?:legal )?disclaimer:? (?=.{0,580}\b(?:opinions?|views|advi[cs]e|liab|warrant|responsib|accura|inform(?:ation|ational)|endorse|own risk|employers?|affiliat|purposes|comments|trade ?marks?|no guarantee|as[ -]is|educational)).{10,600}$|^(?:the )?(?:opinions|views)(?: and opinions)? expressed (?:here|in this|on this|are|by|herein).{10,500}$/i,
      maxLength: 700,
      example: {
        bad: '<p>Text.</p>\n<p>Disclaimer: this is no financial advice.</p>\n',
        good: '<p>Disclaimer: I wrote the tool that this post is about.</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'copyright line',
      where: 'tail',
      phrase:
        /^(?:(?:copyright )?(?:©|\(c\))(?: ?\d{4}(?:[-–]\d{2,4})?)?|copyright \d{4}(?:[-–]\d{2,4})?|all (?:content|text|texts and images|images|photos)(?: (?:are|is))? ©)[ ,]{0,2}[\w .,'&-]{0,80}(?:all rights reserved)?[. ]{0,2}$/i,
      maxLength: 140,
      example: {
        bad: '<p>Text.</p>\n<p>© 2012 The River Post. All rights reserved.</p>\n',
        good: '<p>Copyright lasts for seventy years (in most countries), says the law.</p>\n',
      },
    },
  ],
});
