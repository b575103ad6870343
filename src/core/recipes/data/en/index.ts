import type { Recipe } from '../../recipe.ts';
import ads from './ads.ts';
import amazon from './amazon.ts';
import blogClients from './blog-clients.ts';
import blogger from './blogger.ts';
import bookmarks from './bookmarks.ts';
import closing from './closing.ts';
import components from './components.ts';
import counters from './counters.ts';
import discussion from './discussion.ts';
import drupalJoomla from './drupal-joomla.ts';
import european from './european.ts';
import feedburner from './feedburner.ts';
import japanese from './japanese.ts';
import korean from './korean.ts';
import liveWriter from './live-writer.ts';
import medium from './medium.ts';
import movableType from './movable-type.ts';
import newsLines from './news-lines.ts';
import newsletter from './newsletter.ts';
import pageFrames from './page-frames.ts';
import platforms from './platforms.ts';
import savedPages from './saved-pages.ts';
import substack from './substack.ts';
import wires from './wires.ts';
import word from './word.ts';
import wordpressCore from './wordpress-core.ts';
import wordpressPages from './wordpress-pages.ts';
import wordpressRelated from './wordpress-related.ts';
import wordpressShare from './wordpress-share.ts';

/** Blogs, site systems, services and news sites outside Chinese. What names one thing stands before what any site may have. */
export const westernRecipes: readonly Recipe[] = [
  blogger,
  liveWriter,
  blogClients,
  wordpressShare,
  wordpressRelated,
  wordpressPages,
  movableType,
  medium,
  substack,
  feedburner,
  amazon,
  ads,
  counters,
  discussion,
  components,
  bookmarks,
  pageFrames,
  closing,
  platforms,
  drupalJoomla,
  word,
  savedPages,
  newsletter,
  wires,
  wordpressCore,
  newsLines,
  japanese,
  korean,
  european,
];
